import { spawn, spawnSync } from 'node:child_process'

/**
 * Run a program to its end with our standard error, its standard output going there too: standard output is kept for
 * answers.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit status; 128 and up when a signal ended it or it could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], ...options })
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      done(127)
    })
    child.on('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/**
 * Run a program to its end and keep all it says, to be shown where that matters.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ status: number, text: string }>}
 */
export function capture(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    child.stderr.on('data', (chunk) => (text += chunk))
    child.on('error', (error) => done({ status: 127, text: `${command}: ${error.message}` }))
    child.on('close', (code) => done({ status: code ?? 143, text }))
  })
}

/**
 * What a program prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {string | undefined} undefined when it failed or is not there
 */
export function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return status === 0 ? stdout : undefined
}

/**
 * Whether a program is on the PATH.
 *
 * @param {string} program
 */
export function has(program) {
  return output('sh', ['-c', `command -v ${program}`]) !== undefined
}
