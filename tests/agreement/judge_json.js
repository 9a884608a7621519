// node judge_json.js FOLDER_OF_NODE_MODULES SCHEMA.json <LINES   Prints 1 for a record that ajv takes, 0 for another.
const {createRequire} = require('node:module');
const {readFileSync} = require('node:fs');

const [folder, file] = process.argv.slice(2);
const Ajv = createRequire(`${folder}/package.json`)('ajv/dist/2020').default;
const validate = new Ajv({strict: true}).compile(JSON.parse(readFileSync(file, 'utf8')));
const lines = readFileSync(0, 'utf8').split('\n').slice(0, -1);
process.stdout.write(lines.map(line => validate(JSON.parse(line)) ? '1' : '0').join('\n') + '\n');
