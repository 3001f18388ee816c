// Reads Bicep files into declarations and references, by way of the tree-sitter grammar.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

const DECLARATIONS = {
  parameter_declaration: 'param',
  variable_declaration: 'var',
  resource_declaration: 'resource',
  module_declaration: 'module',
  output_declaration: 'output',
  type_declaration: 'type',
  user_defined_function: 'func',
  assert_statement: 'assert',
};

/** What a file says: { path, syntax: [line], declarations: [{ kind, name, node, decorators, line }], root }. */
export function read(path, text = readFileSync(path, 'utf8')) {
  // The grammar knows no parameter files; an assignment there has the form of a variable.
  const source = path.endsWith('.bicepparam') ? text.replace(/^param (?=\w+ *=)/gm, 'var ') : text;
  const root = parser.parse(source).rootNode;
  const declarations = [];
  collect(root, declarations);
  return { path, text, root, declarations, syntax: errors(root) };
}

function collect(node, declarations) {
  let decorators = [];
  for (const child of node.namedChildren) {
    if (child.type === 'decorators') {
      decorators = [...decorators, ...child.namedChildren];
    } else if (child.type !== 'comment') {
      if (DECLARATIONS[child.type]) {
        declarations.push({
          kind: DECLARATIONS[child.type],
          name: child.namedChildren.find(part => part.type === 'identifier')?.text,
          node: child,
          line: child.startPosition.row + 1,
          decorators: decorators.map(decorator => ({
            name: calls(decorator)[0]?.name,
            text: decorator.text,
          })),
        });
      }
      decorators = [];
      collect(child, declarations);
    }
  }
}

function errors(node) {
  if (!node.hasError) {
    return [];
  }
  const inner = node.children.flatMap(errors);
  return node.isError || node.isMissing ? [node.startPosition.row + 1, ...inner] : inner;
}

/** Every node below, and the node itself. */
export function* walk(node) {
  yield node;
  for (const child of node.namedChildren) {
    yield* walk(child);
  }
}

/** Function calls below a node: { name, node }. */
export function calls(node) {
  return [...walk(node)]
    .filter(inner => inner.type === 'call_expression')
    .map(inner => ({ name: inner.childForFieldName('function')?.text.split('.').at(-1), node: inner }));
}

/** Property reads below a node, as text without blanks and non-null marks: ['storage.outputs.name']. */
export function members(node) {
  return [...walk(node)].filter(inner => inner.type === 'member_expression').map(inner => inner.text.replace(/[\s!]/g, ''));
}

/** Names that are read below a node; what is declared, is a key of an object, or is the name of a property is not. */
export function names(node) {
  return [...walk(node)].filter(inner => inner.type === 'identifier' && !isKey(inner) && !isDeclared(inner));
}

/** Names that loops and lambdas below a node bring in. */
export function locals(node) {
  return [...walk(node)].flatMap(inner => {
    if (inner.type === 'for_statement') {
      const parameters = inner.namedChildren.find(child => child.type === 'for_loop_parameters');
      return parameters ? parameters.text.match(/\w+/g) : [inner.childForFieldName('initializer')?.text];
    }
    return inner.type === 'lambda_expression' ? inner.text.split('=>')[0].match(/\w+/g) : [];
  });
}

function isKey(identifier) {
  return identifier.parent?.type === 'object_property' && identifier.parent.namedChild(0)?.id === identifier.id;
}

function isDeclared(identifier) {
  const parent = identifier.parent;
  return Boolean(DECLARATIONS[parent?.type]) && parent.namedChildren.find(part => part.type === 'identifier')?.id === identifier.id;
}

/** The properties of an object: Map of name to the value's node. */
export function properties(object) {
  return new Map(
    object.namedChildren
      .filter(child => child.type === 'object_property')
      .map(child => [child.namedChild(0).text.replace(/^'|'$/g, ''), child.namedChild(1)]));
}
