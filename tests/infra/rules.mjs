// What must hold for the Bicep of a folder. Each rule says where it is broken: { file, line, rule, message }.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { calls, locals, members, names, properties, read, walk } from './bicep.mjs';

// The functions and namespaces of the language that are used here; one that is missing is added with the change that uses it.
const KNOWN = new Set(('resourceGroup subscription tenant environment subscriptionResourceId resourceId guid uniqueString take toLower toUpper replace '
  + 'empty union items toObject concat min max utcNow cidrSubnet format join split length contains string int bool array object '
  + 'true false null').split(' '));
const SECRET_CALLS = /^(list\w*|getSecret|newGuid)$/i;
const SECRET_WORDS = /(password|secret|accountKey|primaryKey|sharedKey|sasToken|connectionString)s?$/i;
const RESOURCE_TYPE = /^'[A-Za-z.]+\/[A-Za-z/]+@20\d\d-\d\d-\d\d(-preview)?'$/;

/** Every finding in the .bicep and .bicepparam files of a folder. */
export function check(folder) {
  const files = new Map(list(folder).map(path => [path, read(path)]));
  const findings = [];
  for (const file of files.values()) {
    const say = (line, rule, message) => findings.push({ file: relative(folder, file.path), line, rule, message });
    file.syntax.forEach(line => say(line, 'syntax', 'can\'t be read here'));
    if (file.path.endsWith('.bicepparam')) {
      checkParameterFile(file, files, say);
    } else {
      checkTemplate(file, files, say);
    }
  }
  return findings;
}

function list(folder) {
  return readdirSync(folder).sort().flatMap(entry => {
    const path = join(folder, entry);
    return statSync(path).isDirectory() ? list(path) : /\.bicep(param)?$/.test(entry) ? [resolve(path)] : [];
  });
}

function checkTemplate(file, files, say) {
  const declared = new Map(file.declarations.filter(item => item.name).map(item => [item.name, item]));
  const brought = new Set(locals(file.root));
  const used = new Set();
  for (const name of names(file.root)) {
    used.add(name.text);
    if (!declared.has(name.text) && !brought.has(name.text) && !KNOWN.has(name.text) && !isDecorator(name) && !isType(name)) {
      say(name.startPosition.row + 1, 'unknown-name', `'${name.text}' is not declared`);
    }
  }

  const secure = new Set();
  for (const item of file.declarations) {
    const isSecure = item.decorators.some(decorator => decorator.name === 'secure');
    const description = item.decorators.find(decorator => decorator.name === 'description');
    if (['param', 'output'].includes(item.kind) && !/description\('.+'\)/s.test(description?.text ?? '')) {
      say(item.line, 'undocumented', `${item.kind} '${item.name}' has no description`);
    }
    if (['param', 'var'].includes(item.kind) && !used.has(item.name)) {
      say(item.line, 'unused', `${item.kind} '${item.name}' is used nowhere`);
    }
    if (item.kind === 'param' && isSecure) {
      secure.add(item.name);
    }
    if (item.kind === 'param' && SECRET_WORDS.test(item.name) && !isSecure) {
      say(item.line, 'secret', `param '${item.name}' is named for a secret and is not @secure()`);
    }
    if (item.kind === 'resource') {
      const type = item.node.namedChildren.find(child => child.type === 'string')?.text;
      if (!RESOURCE_TYPE.test(type)) {
        say(item.line, 'api-version', `resource '${item.name}' states no API version: ${type}`);
      }
    }
    if (item.kind === 'module') {
      checkModule(file, item, files, say);
    }
  }

  for (const item of file.declarations.filter(item => item.kind === 'output')) {
    const leaks = [
      ...calls(item.node).map(call => call.name).filter(name => SECRET_CALLS.test(name)),
      ...names(item.node).map(name => name.text).filter(name => secure.has(name)),
      ...members(item.node).filter(member => SECRET_WORDS.test(member) && !member.startsWith('insights.')),
      ...[item.name].filter(name => SECRET_WORDS.test(name)),
    ];
    leaks.forEach(leak => say(item.line, 'secret', `output '${item.name}' gives away '${leak}'`));
  }

  for (const node of walk(file.root)) {
    const [, module, output] = node.type === 'member_expression' ? /^(\w+)!?\.outputs\.(\w+)$/.exec(node.text) ?? [] : [];
    if (module) {
      const target = files.get(fileOf(file, declared.get(module)));
      if (!target?.declarations.some(item => item.kind === 'output' && item.name === output)) {
        say(node.startPosition.row + 1, 'unknown-output', `module '${module}' has no output '${output}'`);
      }
    }
  }
}

function checkModule(file, item, files, say) {
  const path = fileOf(file, item);
  if (!path || !existsSync(path)) {
    say(item.line, 'missing-module', `module '${item.name}' names a file that is not there`);
    return;
  }
  const body = [...walk(item.node)].find(node => node.type === 'object');
  const given = properties(properties(body).get('params') ?? body);
  compare(files.get(path), new Set(given.keys()), item.line, say);
}

function checkParameterFile(file, files, say) {
  const [, using] = /^using '(.+)'/m.exec(file.text) ?? [];
  const target = using && files.get(resolve(dirname(file.path), using));
  if (!target) {
    say(1, 'missing-module', 'the file that it is for is not there');
    return;
  }
  compare(target, new Set(file.declarations.map(item => item.name)), 1, say);
}

function compare(target, given, line, say) {
  const parameters = target.declarations.filter(item => item.kind === 'param');
  for (const name of given) {
    if (!parameters.some(parameter => parameter.name === name)) {
      say(line, 'unknown-parameter', `'${name}' is no parameter of ${relative(process.cwd(), target.path)}`);
    }
  }
  for (const parameter of parameters) {
    if (!given.has(parameter.name) && !/^param\s+\w+\s+[\w'| \n[\]]+=/.test(parameter.node.text)) {
      say(line, 'missing-parameter', `'${parameter.name}' of ${relative(process.cwd(), target.path)} is not given`);
    }
  }
}

function fileOf(file, item) {
  const text = item?.node.namedChildren.find(child => child.type === 'string')?.text.slice(1, -1);
  return text && resolve(dirname(file.path), text);
}

function isDecorator(name) {
  for (let node = name; node; node = node.parent) {
    if (node.type === 'decorator') {
      return true;
    }
  }
  return false;
}

function isType(name) {
  return name.parent?.type === 'type' || name.parent?.type === 'primitive_type';
}

/** Where templates and code name the same thing and must agree. */
export function checkAgainstCode(root) {
  const findings = [];
  const text = path => readFileSync(join(root, path), 'utf8');
  const storage = read(join(root, 'infra/modules/storage.bicep'));
  const containers = literals(storage, 'dataContainers');
  const [, inCode] = /Containers \{ get; \} = \[(.*?)\]/s.exec(text('functions/PerfEval.Functions/Storage/CampaignBlobs.cs'));
  const expected = [...inCode.matchAll(/"(\w+)"/g)].map(match => match[1]);
  if (containers.join() !== expected.join()) {
    findings.push({ file: 'infra/modules/storage.bicep', line: 1, rule: 'code', message: `containers are ${containers}, in CampaignBlobs.cs ${expected}` });
  }

  const options = new Set([...text('functions/PerfEval.Functions/PerfEvalOptions.cs').matchAll(/public \w+\??(?:<\w+>)? (\w+) \{ get; set; \}/g)].map(match => match[1]));
  for (const path of ['infra/main.bicep', 'infra/modules/app.bicep', 'infra/parameters/example.bicepparam', 'infra/parameters/azure-china.bicepparam']) {
    for (const [, setting] of text(path).matchAll(/^ +PerfEval__(\w+):/gm)) {
      if (!options.has(setting.split('__')[0])) {
        findings.push({ file: path, line: 1, rule: 'code', message: `PerfEval__${setting} is no setting of PerfEvalOptions` });
      }
    }
  }

  const program = text('functions/PerfEval.Functions/Program.cs');
  for (const setting of ['blobServiceUri', 'tableServiceUri']) {
    if (!program.includes(`"${setting}"`) || !text('infra/modules/app.bicep').includes(`PerfEvalStorage__${setting}:`)) {
      findings.push({ file: 'infra/modules/app.bicep', line: 1, rule: 'code', message: `PerfEvalStorage__${setting} is not what Program.cs reads` });
    }
  }

  const logged = sources(join(root, 'functions')).map(path => readFileSync(path, 'utf8')).join('\n');
  for (const [, event] of text('infra/modules/alerts.bicep').matchAll(/Properties\.EventId\) == "(\d+)"/g)) {
    if (!logged.includes(`[LoggerMessage(${event},`)) {
      findings.push({ file: 'infra/modules/alerts.bicep', line: 1, rule: 'code', message: `nothing logs the event ${event}` });
    }
  }

  // An alert that hangs on a number would also sound for whatever else is logged by it.
  const numbers = [...logged.matchAll(/\[LoggerMessage\((\d{4}),/g)].map(match => match[1]);
  for (const number of new Set(numbers.filter((one, place) => numbers.indexOf(one) !== place))) {
    findings.push({ file: 'infra/modules/alerts.bicep', line: 1, rule: 'code', message: `the log event ${number} stands for two things in the code` });
  }

  const [, tables] = /Names \{ get; \} =\s*\[(.*?)\]/s.exec(text('functions/PerfEval.Functions/Storage/CampaignTables.cs'));
  const backedUp = /^for table in (.*); do$/m.exec(text('docs/operations.md'))?.[1];
  if (backedUp !== [...tables.matchAll(/"(\w+)"/g)].map(match => match[1]).join(' ')) {
    findings.push({ file: 'docs/operations.md', line: 1, rule: 'code', message: `backs up ${backedUp}, and CampaignTables.cs names ${tables}` });
  }

  for (const [, setting] of text('docs/operations.md').matchAll(/ (\w+)@odata\.type=/g)) {
    if (!logged.includes(` ${setting} { get; set; }`)) {
      findings.push({ file: 'docs/operations.md', line: 1, rule: 'code', message: `no row has a property ${setting}` });
    }
  }

  const steps = new Set([...text('infra/deploy.sh').matchAll(/^ {4}([a-z-]+)\)/gm)].map(match => match[1]));
  for (const path of ['docs/operations.md', 'docs/azure.md', '.github/workflows/deploy.yml']) {
    for (const [, step] of text(path).matchAll(/infra\/deploy\.sh ([a-z-]+)/g)) {
      if (!steps.has(step)) {
        findings.push({ file: path, line: 1, rule: 'code', message: `deploy.sh has no step ${step}` });
      }
    }
  }

  const alerts = [...text('infra/modules/alerts.bicep').matchAll(/^ +name: '([a-z-]+)'$/gm)].map(match => match[1]);
  const handbook = text('docs/operations.md');
  for (const alert of alerts) {
    if (!handbook.includes(`\`${alert}\``)) {
      findings.push({ file: 'docs/operations.md', line: 1, rule: 'code', message: `says nothing of the alert ${alert}` });
    }
  }
  return findings;
}

function sources(folder) {
  return readdirSync(folder).flatMap(entry => {
    const path = join(folder, entry);
    return ['bin', 'obj'].includes(entry) ? [] : statSync(path).isDirectory() ? sources(path) : path.endsWith('.cs') ? [path] : [];
  });
}

function literals(file, variable) {
  const item = file.declarations.find(declaration => declaration.name === variable);
  return [...walk(item.node)].filter(node => node.type === 'string').map(node => node.text.slice(1, -1));
}
