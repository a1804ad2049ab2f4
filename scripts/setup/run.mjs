/** Runs programs for the set-up: with a time limit, so that a download that hangs is given up. Plain Node. */
import { spawn } from 'node:child_process';

const POSIX = process.platform !== 'win32';

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
    const end = () => {
      if (POSIX && child.pid) {
        try {
          process.kill(-child.pid, 'SIGKILL');
        } catch {
          // It ended by itself in between.
        }
      } else child.kill('SIGKILL');
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, limitMs);
    const stop = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const settle = (/** @type {number | null} */ code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
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
