import { Command } from 'commander'
import { isStartRefusal } from '#server/db/start-refusal.ts'

const log = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Keys that are missing, readable by others or malformed: one line that says what to do. */
const isKeyRefusal = (error: unknown): error is Error => (error as Error | null)?.name === 'KeyRefusal'

/** The commands of this installation. Each loads what it needs only when it is called, so that `--help` is quick. */
const program = new Command('liuchi').description('Runs the public programmes of a county').version('0.1.0')

program
  .command('start')
  .description('Starts the database, the workers and the web; PORT, HOST, LIUCHI_HOME and DATABASE_URL are honoured')
  .option('--production', 'no demonstration data and no default account')
  .option('--demonstration', 'invented people and cases also on a database of your own')
  .option('--cases <number>', 'how many cases the demonstration makes')
  .action(async (options) => (await import('./start.ts')).start(options, log))

program
  .command('migrate')
  .description('Brings the database to this version')
  .option('--write-schema', 'writes server/db/schema.sql from the migrations')
  .action(async (options) => (await import('./migrate.ts')).runMigrate(options, log))

program
  .command('contract')
  .description('Writes the types of the contract that the web is written against')
  .option('--json <file>', 'also writes the contract itself (OpenAPI 3.1)')
  .action(async (options) => (await import('./contract.ts')).writeContract(options, log))

program
  .command('test')
  .description('Types, lint, all tests and the browser journeys')
  .action(async () => {
    process.exitCode = await (await import('./test.ts')).runTests()
  })

program
  .command('bench')
  .description('Every benchmark beside its floor')
  .option('--json', 'one JSON line per result')
  .option('--only <name>', 'only benchmarks whose name contains this')
  .action(async (options) => (await import('./bench.ts')).runBench(options, log))

program
  .command('backup')
  .argument('<file>', 'where the backup goes')
  .description('Streams every table and file of one moment into one file; keys are never in it')
  .action(async (file: string) => (await import('./backup.ts')).runBackup(file, log))

program
  .command('restore')
  .argument('<file>', 'a backup')
  .description('Restores a backup into an empty database, replays later erasures and verifies')
  .option('--check', 'only reads the backup through and says what it holds')
  .action(async (file: string, options) => (await import('./restore.ts')).runRestore(file, options, log))

program
  .command('verify')
  .description('Checks the journal, its seals, the steps and the projections; names the first difference of each kind')
  .option('--heads <file>', 'heads kept outside the database; without it those that this LIUCHI_HOME keeps')
  .option('--quick', 'opens only both ends of each file')
  .action(async (options) => (await import('./verify.ts')).runVerify(options, log))

program
  .command('import')
  .argument('<what>', 'register | parameters | cases | people')
  .argument('<file>', 'JSON lines; of cases and people a spreadsheet (.xlsx, .xls, .csv)')
  .description('Brings rows in through acts; a second import changes nothing')
  .option('--county <code>', 'six digits')
  .option('--map <file>', 'cases: which column says what (docs/operations.md)')
  .option('--dry-run', 'cases, people: says what would become of every row and writes nothing')
  .option('--correct', 'people: also where the file says otherwise than the register')
  .option('--place <code>', 'people: the village of whoever has none in the list, 12 digits')
  .option('--refused <file>', 'cases, people: where the workbook of the refused rows goes; beside the file by default')
  .action(async (what: string, file: string, options) =>
    (await import('./import.ts')).runImport(what, file, options, log),
  )

program
  .command('export')
  .argument('<what>', 'register | parameters | cases')
  .argument('<file>', 'where the JSON lines go')
  .description('Writes the register, the parameters or the cases of a county (without text and people) as JSON lines')
  .option('--county <code>', 'six digits')
  .option(
    '--with-persons',
    'register: people with identity numbers and phones in plain, and their posts; needs --purpose',
  )
  .option('--purpose <text>', 'why people are exported; it stands in the record of readings')
  .action(async (what: string, file: string, options) =>
    (await import('./export.ts')).runExport(what, file, options, log),
  )

program
  .command('administrator')
  .argument('<kind>', 'system | security | audit')
  .argument('<login>', 'user name')
  .argument('<name>', 'name of the person')
  .description('Appoints an administrator where none is left who could propose or sign; prints a code for one sign-in')
  .option('--county <code>', 'six digits')
  .action(async (kind: string, login: string, name: string, options) =>
    (await import('./administrator.ts')).appointAdministrator(kind, login, name, options, log),
  )

program
  .command('rotate-keys')
  .argument('<purpose>', 'field | file | journal | session')
  .description(
    'Makes a new version of a key current and writes anew what older versions wrote, while everybody goes on working',
  )
  .option('--resume', 'takes up a rotation that was broken off: no further version is made')
  .action(async (purpose: string, options) => (await import('./rotate.ts')).runRotateKeys(purpose, options, log))

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(
    `${isStartRefusal(error) || isKeyRefusal(error) ? error.message : ((error as Error).stack ?? String(error))}\n`,
  )
  process.exitCode = 1
}
