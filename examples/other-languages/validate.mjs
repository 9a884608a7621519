// node validate.mjs FOLDER_OF_SCHEMAS FILE.jsonl...   Needs `npm install ajv`.  Exit 1 when a record is invalid.
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

const Ajv2020 = createRequire(join(process.cwd(), "package.json"))("ajv/dist/2020").default;
const ajv = new Ajv2020({ strict: true, allErrors: true });
const [folder, ...files] = process.argv.slice(2);
const validators = {};
for (const name of readdirSync(folder).filter((each) => each.endsWith(".schema.json"))) {
  validators[name.replace(".schema.json", "")] = ajv.compile(JSON.parse(readFileSync(join(folder, name), "utf8")));
}
let invalid = 0;
for (const file of files) {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    const record = JSON.parse(line);
    const validate = validators[record.record_type];
    if (validate?.(record)) continue;
    invalid += 1;
    const faults = validate ? validate.errors : [{ instancePath: "/record_type", message: "unknown" }];
    for (const fault of faults) console.log(`${file}:${number}: ${fault.instancePath || "/"} ${fault.message}`);
  }
  console.log(`${file}: ${number} records read`);
}
process.exit(invalid ? 1 : 0);
