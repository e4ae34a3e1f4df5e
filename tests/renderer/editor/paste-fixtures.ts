/** Clipboards in the structure that office programs make, with words of our own. */

export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0in; font-size:10.0pt;} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<h1 style='margin-left:.5in;text-indent:-.5in;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>II.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><b>Responses received<o:p></o:p></b></h1>
<p class=MsoNormal>15.<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp; </span>Norland reported <i>42</i>
inspections of <b style='mso-bidi-font-weight:normal'>passenger</b> ferries,<a style='mso-footnote-id:ftn1'
href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span
style='font-size:10.0pt'>[1]</span></span><![endif]></span></span></a> <del cite="mailto:A%20Clerk"
datetime="2026-01-02T10:00">some </del><ins cite="mailto:A%20Clerk">of which</ins>:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='margin-left:1.0in;text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>(a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Eleven at sea;<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>(b)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Thirty-one in
port.<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1"
href="#_msocom_1" name="_msoanchor_1">[AC1]</a></span></span><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='margin-left:1.5in;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>(i)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>By night;</p>
<p class=MsoQuote style='margin-top:10.0pt;margin-right:.6in;margin-left:.6in'>No ferry shall leave port<br>
without lifejackets.</p>
<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l2 level1 lfo3'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Crews trained;</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>16.<span style='mso-tab-count:1'>&nbsp;&nbsp; </span>Sudria agreed to the 3<sup>rd</sup> edition.<span
style='mso-spacerun:yes'>  </span></p>
<table class=MsoTableGrid border=1><tr><td width=301 valign=top><p class=MsoNormal>State<o:p></o:p></p></td>
<td><p class=MsoNormal>Inspections</p></td></tr><tr><td><p class=MsoNormal>Norland</p></td><td><p class=MsoNormal>42</p></td></tr></table>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> E/CN.99/2026/1, para. 4.<o:p></o:p></p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p
class=MsoCommentText>Is that so?</p></div></div></div>
</body></html>`

export const LIBRE_OFFICE = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<style type="text/css">p { margin-bottom: 0.25cm }</style></head><body lang="en-GB" dir="ltr">
<ol><li><p>Norland reported 42 inspections.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p></li>
<li><p>Sudria reported none.</p><ol type="a"><li><p>At sea;</p></li><li><p>In port.</p></li></ol></li></ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>See resolution 11/3.</p></div>
</body></html>`

export const GOOGLE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span
style="font-size:16pt;font-weight:700;">Crews</span></h2><p dir="ltr" style="line-height:1.38;"><span
style="font-style:normal;font-weight:400;">Norland trains </span><span style="font-style:italic;">all</span><span> crews.</span></p><ul><li
dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>Engineers</span></p></li><ul><li dir="ltr"
aria-level="2"><p dir="ltr"><span>Mates</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`
