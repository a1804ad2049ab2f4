/** Runs programs for the set-up: with a time limit, so that a download that hangs is given up. Plain Node. */
import { spawn } from 'node:child_process';

const POSIX = process.platform !== 'win32';
const GRACE_MS = 5000;

/**
 * Runs a program to its end, its output shown unless `quiet`. `code` is null when it could not start or took longer
 * than `limitMs`; `output` is what it printed when `quiet`.
 * @param {string} program
 * @param {string[]} args
 * @param {{ limitMs: number, quiet?: boolean, cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number | null, output: string, late: boolean }>}
 */
export function run(program, args, { limitMs, quiet = false, cwd, env = process.env }) {
  return new Promise((resolve) => {
    // A group of its own, so that the time limit also ends what the program started.
    const child = spawn(program, args, {
      cwd,
      env,
      detached: POSIX,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    let late = false;
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    const signal = (/** @type {NodeJS.Signals} */ name) => {
      try {
        if (POSIX && child.pid) process.kill(-child.pid, name);
        else child.kill(name);
      } catch {
        // It ended by itself in between.
      }
    };
    // Asked first, so that a browser it started is closed too; killed when it does not listen.
    let lastResort = /** @type {NodeJS.Timeout | undefined} */ (undefined);
    const end = () => {
      signal('SIGTERM');
      lastResort = setTimeout(() => signal('SIGKILL'), GRACE_MS);
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, limitMs);
    let interrupted = false;
    const stop = () => {
      interrupted = true;
      end();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const settle = (/** @type {number | null} */ code) => {
      clearTimeout(timer);
      clearTimeout(lastResort);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      if (interrupted) process.exit(130);
      resolve({ code: late ? null : code, output, late });
    };
    child.once('error', () => settle(null));
    child.once('close', (code) => settle(code));
  });
}

/**
 * Runs a command of an installed package (`wxt`, `tsc`, …) with this Node, without a shell.
 * @param {string} script path of the command's script, from the repository
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} options
 */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}
