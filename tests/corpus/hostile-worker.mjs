// Stands where the file worker stands and does what a hostile file might make it do, by the name it is asked to read.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ id, args: [path] }) => {
  if (path === 'endless') for (;;) Math.random()
  if (path === 'greedy') for (const all = []; ;) all.push(new Array(1e6).fill(path + all.length))
  if (path === 'throws')
    setTimeout(() => {
      throw new Error('out of the blue')
    })
  else if (path === 'exits') process.exit(3)
  else parentPort.postMessage({ id, result: { path } })
})
