// node judge_avro.js FOLDER_OF_NODE_MODULES SCHEMA.avsc <LINES   Prints 1 for a record that avsc takes, 0 for another.
// A day is {"$days": number}, a decimal {"$bytes": base64}.
const {createRequire} = require('node:module');
const {readFileSync} = require('node:fs');

const [folder, file] = process.argv.slice(2);
const avro = createRequire(`${folder}/package.json`)('avsc');
const type = avro.Type.forSchema(JSON.parse(readFileSync(file, 'utf8')), {wrapUnions: false});
const value = (name, given) => {
  if (given === null || typeof given !== 'object') return given;
  if ('$days' in given) return given.$days;
  return '$bytes' in given ? Buffer.from(given.$bytes, 'base64') : given;
};
const lines = readFileSync(0, 'utf8').split('\n').slice(0, -1);
const takes = line => type.isValid(JSON.parse(line, value), {noUndeclaredFields: true});
process.stdout.write(lines.map(line => takes(line) ? '1' : '0').join('\n') + '\n');
