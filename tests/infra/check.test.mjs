// The check finds what it is for. node --test
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { check } from './rules.mjs';

const folders = [];
after(() => folders.forEach(folder => rmSync(folder, { recursive: true })));

function rulesOf(files) {
  const folder = mkdtempSync(join(tmpdir(), 'perfeval-infra-'));
  folders.push(folder);
  Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text));
  return check(folder).map(finding => `${finding.file}:${finding.line} ${finding.rule}`);
}

const sound = `@description('The name.')
param name string
resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = [for (n, i) in ['a', 'b']: {
  name: '\${name}\${n}\${i}'
}]
@description('The id.')
output id string = account[0].id
`;

test('what is sound has no finding', () => assert.deepEqual(rulesOf({ 'a.bicep': sound }), []));

test('a file that can\'t be read is told by its line', () =>
  assert.deepEqual(rulesOf({ 'a.bicep': `${sound}resource x 'A.B/c@2024-01-01' = {\n  name: = 'x'\n}\n` }).map(found => found.split(' ')[1]).includes('syntax'), true));

test('a name that nothing declares', () =>
  assert.deepEqual(rulesOf({ 'a.bicep': sound.replace('account[0].id', 'acount[0].id') }), ['a.bicep:7 unknown-name']));

test('a parameter that is used nowhere', () =>
  assert.deepEqual(rulesOf({ 'a.bicep': `${sound}@description('Not used.')\nparam other string\n` }), ['a.bicep:9 unused']));

test('a parameter without a description', () =>
  assert.deepEqual(rulesOf({ 'a.bicep': sound.replace('@description(\'The name.\')\n', '') }), ['a.bicep:1 undocumented']));

test('a resource without an API version', () =>
  assert.deepEqual(rulesOf({ 'a.bicep': sound.replace('@2024-01-01', '') }), ['a.bicep:3 api-version']));

test('an output that gives away a key', () =>
  assert.deepEqual(rulesOf({ 'a.bicep': sound.replace('account[0].id', 'account[0].listKeys().keys[0].value') }), ['a.bicep:7 secret']));

test('an output that gives away a secure parameter', () =>
  assert.deepEqual(
    rulesOf({ 'a.bicep': `${sound}@description('Hidden.')\n@secure()\nparam hidden string\n@description('Shown.')\noutput shown string = '\${hidden}!'\n` }),
    ['a.bicep:12 secret']));

test('a parameter named for a secret that is not secure', () =>
  assert.deepEqual(rulesOf({ 'a.bicep': sound.replaceAll('name string', 'adminPassword string').replaceAll('${name}', '${adminPassword}') }), ['a.bicep:2 secret']));

const caller = `module part 'part.bicep' = {
  name: 'part'
  params: {
    name: 'x'
  }
}
@description('The id.')
output id string = part.outputs.id
`;

test('a module that is called as it asks has no finding', () => assert.deepEqual(rulesOf({ 'main.bicep': caller, 'part.bicep': sound }), []));

test('a module that is not there', () => assert.equal(rulesOf({ 'main.bicep': caller })[0], 'main.bicep:1 missing-module'));

test('a module that is given too little, or what it has no parameter for', () =>
  assert.deepEqual(rulesOf({ 'main.bicep': caller.replace('name: \'x\'', 'nome: \'x\''), 'part.bicep': sound }), ['main.bicep:1 unknown-parameter', 'main.bicep:1 missing-parameter']));

test('an output that the module does not have', () =>
  assert.deepEqual(rulesOf({ 'main.bicep': caller.replace('outputs.id', 'outputs.ids'), 'part.bicep': sound }), ['main.bicep:8 unknown-output']));

test('a parameter file that gives too little', () =>
  assert.deepEqual(rulesOf({ 'a.bicep': sound, 'b.bicepparam': 'using \'a.bicep\'\n' }), ['b.bicepparam:1 missing-parameter']));

test('a parameter file that gives what is asked', () =>
  assert.deepEqual(rulesOf({ 'a.bicep': sound, 'b.bicepparam': 'using \'a.bicep\'\nparam name = \'x\'\n' }), []));
