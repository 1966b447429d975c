// The rules of the house that no compiler checks: direction of imports, doors to the world, English in its rooms, files named in docs,
// models with their card, no path of a machine. Prints each breach; exit code 1 when there is one.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const breaches = [];
const say = (file, what) => breaches.push(`${relative(root, file)}: ${what}`);

const walk = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory()
          ? entry.name === 'node_modules' || entry.name === 'dist'
            ? []
            : walk(join(folder, entry.name))
          : [join(folder, entry.name)],
      )
    : [];

/** What each room may import, beside itself. The order is the flow of data. */
const MAY = {
  model: [],
  text: ['model'],
  ingest: ['model', 'text', 'errors'],
  analyse: ['model', 'text', 'weights', 'errors'],
  extract: ['model', 'text', 'analyse'],
  align: ['model', 'text', 'analyse', 'extract', 'weights'],
  assess: ['model', 'text', 'analyse'],
  compare: ['model', 'text', 'analyse', 'extract', 'align', 'weights'],
  frame: ['model', 'text', 'analyse'],
  story: ['model', 'text', 'analyse', 'extract', 'align'],
  report: ['model', 'text', 'errors', 'analyse'],
};
/** Rooms and files with a door to the world. */
const DOORS = [
  /^src\/ingest\/(read|url|libraries)\.ts$/,
  /^src\/weights\.ts$/,
  /^src\/report\/html\.ts$/,
  /^src\/(store|engine|backends|server|cli)\//,
  /^src\/.*\.test\.ts$/,
];
const WORLD = /\bfrom '(node:(?!test)[a-z/]+)'|\bfetch\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/;

for (const file of walk(join(root, 'src')).filter((path) => path.endsWith('.ts'))) {
  const name = relative(root, file).replaceAll('\\', '/');
  const text = readFileSync(file, 'utf8');
  const room = name.split('/')[1];
  const test = name.endsWith('.test.ts');
  for (const [, target] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
    const other = relative(root, normalize(join(dirname(file), target)))
      .replaceAll('\\', '/')
      .split('/');
    const into = other.length > 2 ? other[1] : other[1]?.replace('.ts', '');
    if (!test && MAY[room] && into !== room && !MAY[room].includes(into)) say(file, `${room}/ may not import ${into}`);
  }
  const world = WORLD.exec(text);
  if (world && MAY[room] && !DOORS.some((door) => door.test(name))) say(file, `reaches out of its room: ${world[0]}`);
  if (/\bexport default\b/.test(text)) say(file, 'default export');
  if (/(^|\/)utils\.ts$/.test(name)) say(file, 'no utils.ts');
  if (!test && !/^(#!.*\n)?\s*\/\*\*|^(#!.*\n)?\/\//.test(text) && MAY[room] && room !== 'model')
    say(file, 'opens with no comment on what goes in, what comes out');
}

for (const folder of existsSync(join(root, 'models/en')) ? readdirSync(join(root, 'models/en')) : []) {
  const card = join(root, 'models/en', folder, 'model.json');
  if (!existsSync(card)) say(card, 'a model without model.json');
  else {
    const parsed = JSON.parse(readFileSync(card, 'utf8'));
    for (const key of ['data', 'command']) if (!(key in parsed)) say(card, `model.json lacks “${key}”`);
  }
}

const tracked = ['src', 'docs', 'scripts', 'training', 'evaluation', 'bench', 'test', 'examples', 'models', '.ci'].flatMap(
  (folder) => walk(join(root, folder)),
);
for (const file of [
  ...tracked,
  ...readdirSync(root)
    .filter((name) => name.endsWith('.md') || name.endsWith('.json'))
    .map((name) => join(root, name)),
]) {
  if (statSync(file).size > 4_000_000 || /\.(bin|wasm|png|jpg)$/.test(file)) continue;
  const text = readFileSync(file, 'utf8');
  if (/(?<![\w.])\/(?:work|root|home\/\w+)\//.test(text)) say(file, 'names a path of a machine');
}

// Docs can fail: every relative link leads somewhere, every npm script that is named exists.
const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);
for (const file of [
  ...walk(join(root, 'docs')),
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].map((name) => join(root, name)),
].filter((path) => path.endsWith('.md'))) {
  if (!existsSync(file)) {
    say(file, 'is missing');
    continue;
  }
  const text = readFileSync(file, 'utf8');
  for (const [, target] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g))
    if (!existsSync(join(dirname(file), target))) say(file, `links to ${target}, which is not there`);
  for (const [, script] of text.matchAll(/npm run ([a-z:-]+)/g))
    if (!scripts.includes(script)) say(file, `names npm run ${script}, which is no script`);
  for (const [, path] of text.matchAll(/`((?:src|training|evaluation|scripts|bench|examples|docs|models)\/[A-Za-z0-9_./-]+)`/g))
    if (!path.includes('<') && !path.includes('*') && !existsSync(join(root, path)))
      say(file, `names ${path}, which is not there`);
}

for (const breach of breaches) console.error(breach);
console.log(`${breaches.length === 0 ? 'The house is in order' : `${breaches.length} breach(es) of the rules of the house`}.`);
process.exit(breaches.length === 0 ? 0 : 1);
