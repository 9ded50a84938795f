// Validates documents against JSON Schemas 2020-12. Standard input: { "schemas": [schema], "documents": [{ "schema": $id, "document": any }] }.
// Standard output: for each document, null or what is wrong with it.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const { schemas, documents } = JSON.parse(readFileSync(0, 'utf8'));
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats(ajv);
for (const schema of schemas) ajv.addSchema(schema);
const verdicts = documents.map(({ schema, document }) => {
  const validate = ajv.getSchema(schema);
  return validate(document) ? null : ajv.errorsText(validate.errors);
});
process.stdout.write(JSON.stringify(verdicts));
