import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartRefusal } from '#server/db/start-refusal.ts'

type Log = (line: string) => void

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const APT_MINUTES = 10
const DOWNLOAD_MINUTES = 5

/** Whether a file is a browser that starts; some systems put a script there that only says where to get one. */
function works(path: string): boolean {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  const done = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return done.status === 0 && /Chrom(e|ium)/.test(done.stdout)
}

const requireHere = createRequire(import.meta.url)

/** Where Playwright keeps its own browser, whether or not it has been downloaded. */
function playwrightsOwn(): string | undefined {
  const { chromium } = requireHere('playwright-core') as { chromium: { executablePath(): string } }
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/**
 * A Chromium that is there already: the one LIUCHI_CHROMIUM names, the system's, or Playwright's own.
 * @throws StartRefusal where LIUCHI_CHROMIUM names something that is no browser
 */
export function findChromium(): string | undefined {
  const named = process.env.LIUCHI_CHROMIUM
  if (named && !works(named))
    throw new StartRefusal('chromium', `LIUCHI_CHROMIUM names ${named}, which is no Chromium that starts.`)
  return named || [...PLACES, playwrightsOwn()].find((path) => path !== undefined && works(path))
}

/**
 * A Chromium for the browser journeys, with a font for Chinese; installs what is missing by the means the machine allows:
 * Debian's packages where we are root, Playwright's download elsewhere.
 * @returns the program's path
 * @throws StartRefusal naming what to install where none can be had
 */
export async function findOrInstallChromium(log: Log = console.log): Promise<string> {
  const chromium = findChromium() ?? (await installByApt(log)) ?? (await installByPlaywright(log))
  if (!chromium) {
    throw new StartRefusal(
      'chromium',
      'The browser journeys need Chromium and none could be installed here: install it (Debian: apt-get install chromium fonts-noto-cjk; otherwise: npx playwright install chromium), or set LIUCHI_CHROMIUM to its path.',
    )
  }
  await ensureChineseFont(log)
  return chromium
}

const mayUseApt = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function installByApt(log: Log): Promise<string | undefined> {
  if (!mayUseApt()) return undefined
  log('Installing Chromium from the packages of the system')
  await aptInstall('chromium', 'fonts-noto-cjk')
  return findChromium()
}

async function installByPlaywright(log: Log): Promise<string | undefined> {
  log("Downloading Playwright's Chromium")
  const tool = join(dirname(requireHere.resolve('playwright-core/package.json')), 'cli.js')
  await run(process.execPath, [tool, 'install', 'chromium', '--no-shell'], DOWNLOAD_MINUTES)
  return findChromium()
}

/** Without one every Chinese character is an empty box on screenshots and wider than it should be. */
async function ensureChineseFont(log: Log): Promise<void> {
  if (process.platform !== 'linux' || hasChineseFont()) return
  if (mayUseApt()) {
    log('Installing a font for Chinese')
    await aptInstall('fonts-noto-cjk')
  }
  if (!hasChineseFont()) log('No font for Chinese was found: pages show boxes (Debian: apt-get install fonts-noto-cjk)')
}

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8', timeout: 30_000 })
  if (listed.status === 0) return listed.stdout.trim() !== ''
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
}

async function aptInstall(...packages: readonly string[]): Promise<void> {
  await run('apt-get', ['update', '-qq'], APT_MINUTES)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], APT_MINUTES)
}

/** Runs a program quietly to its end, however it ends: what counts is whether a browser is there afterwards. */
function run(program: string, args: readonly string[], minutes: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: 'ignore',
      timeout: minutes * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.once('error', () => resolve())
    child.once('close', () => resolve())
  })
}
