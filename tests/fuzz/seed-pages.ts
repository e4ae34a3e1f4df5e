/** Pages as offices save them, written for the tests. */
export const SITE_PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Replies</title><style>p{}</style></head><body>
<nav><a href="/">Home</a></nav><main><h1>Reply of Norland</h1><p>Norland has the honour to reply to the note of 12 May 2025.</p>
<h2>I. Inspection</h2><ol start="3"><li>Inspections <em>rose</em> to 24.<sup><a href="#n1" id="r1">1</a></sup></li>
<li><p>Two things:</p><ol type="a"><li value="2">Boats;</li><li>Crews<ul><li>Masters</li></ul></li></ol></li></ol>
<table border="1"><caption>Ferries</caption><thead><tr><th>Year</th><th>Number</th></tr></thead><tr><td rowspan="2">2023</td><td>17</td></tr>
<tr><td>18</td></tr><tr><td colspan="2">All of them</td></tr></table><blockquote>As it was said.</blockquote>
<p>Line<br>line<br><br>C&ocirc;te &#8212; <b>bold</b> <span lang="fr">le bac</span></p><h2>Notes</h2>
<ol><li id="n1">Resolution 70/1.<a href="#r1">back</a></li></ol></main><footer>Imprint</footer></body></html>`

export const WORD_PAGE = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<!--[if gte mso 9]><xml><o:p>x</o:p></xml><![endif]--></head><body lang=EN-GB><div class=WordSection1><p class=MsoTitle>Reply of Sudria</p>
<p class=MsoToc1>I. Crews<span style='mso-tab-count:1 dotted'>..... </span>3</p><h1>I. Crews</h1>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Crews
are trained.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
<p class=MsoNormal><del cite="mailto:a">No</del><ins cite="mailto:a">Yes</ins> <s>old</s></p></div>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> See resolution 11/3.</p></div></div></body></html>`

export const MAIL = `<div dir="ltr">Dear colleagues,<br><br>1. Boats were seen.<br>2. Crews were trained.<br>(a) Masters;<br>(b) Mates.<div>
<table width="600"><tr><td><p>Norland</p><table><tr><td>x</td></tr></table></td></tr></table><hr><b>From:</b> Sudria<br><img src="cid:1"></div></div>`
