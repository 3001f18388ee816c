// node check.mjs ROOT: says what is wrong with ROOT/infra; exit code 1 where anything is.
import { join } from 'node:path';
import { check, checkAgainstCode } from './rules.mjs';

const root = process.argv[2] ?? join(import.meta.dirname, '../..');
const findings = [...check(join(root, 'infra')).map(finding => ({ ...finding, file: `infra/${finding.file}` })), ...checkAgainstCode(root)];
for (const { file, line, rule, message } of findings) {
  console.error(`${file}:${line}: ${rule}: ${message}`);
}
console.log(`${findings.length} findings in infra`);
process.exitCode = findings.length === 0 ? 0 : 1;
