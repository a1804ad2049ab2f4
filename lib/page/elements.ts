/** Which elements hold text worth reading, and which of them start a new block. Decided from names only: no style. */

export const BLOCK = 0;
/** Inline, styles a part of a word as often as a whole one: `<b>N</b>vidia`. */
export const STYLING = 1;
/** Inline, often beside another without a space between them: `<span>NVDA</span><span>+2 %</span>`. */
export const SEPARATE = 2;
/** Drawn inside a line, holds no words. */
export const PICTURE = 3;
export const BREAK = 4;
/** Code, data, a form's value: never prose. */
export const UNREAD = 5;
export type Kind = 0 | 1 | 2 | 3 | 4 | 5;

const KINDS = new Map<string, Kind>();
const list = (kind: Kind, names: string) => {
  for (const name of names.split(' ')) KINDS.set(name, kind);
};
list(STYLING, 'b i em strong mark u wbr font big small ins nobr bdi bdo s del');
list(SEPARATE, 'a span abbr acronym cite data dfn label q rb rp rt ruby sub sup time tt slot');
list(PICTURE, 'svg img picture');
list(BREAK, 'br');
list(
  UNREAD,
  'script style noscript template textarea input select option datalist code pre kbd samp var math canvas iframe object embed audio video map head',
);

export function kindOf(localName: string): Kind {
  return KINDS.get(localName) ?? BLOCK;
}

const UNREAD_SELECTOR = [...KINDS].flatMap(([name, kind]) => (kind >= PICTURE ? name : [])).join();

/**
 * The block whose run a node's text belongs to; null where text is not read or no longer on the page. Inline
 * elements are climbed; the top of a tree (body, shadow root) is a block whatever it is called. `skip` is a list of
 * selectors with a comma before each.
 */
export function ownerOf(node: Node, skip = ''): ParentNode | null {
  let owner: Node | null = node;
  while (owner.nodeType !== Node.ELEMENT_NODE || isInline(owner as Element)) {
    if (!owner.parentNode || owner.nodeType === Node.DOCUMENT_FRAGMENT_NODE) break;
    owner = owner.parentNode;
  }
  if (!owner.isConnected || owner.nodeType === Node.DOCUMENT_NODE) return null;
  const element = owner.nodeType === Node.ELEMENT_NODE ? (owner as Element) : (owner as ShadowRoot).host;
  return element.closest(UNREAD_SELECTOR + skip) ? null : (owner as ParentNode);
}

export function isInline(element: Element): boolean {
  const kind = kindOf(element.localName);
  return kind === STYLING || kind === SEPARATE;
}

/**
 * Places whose words are not the page's prose: navigation, share buttons, editors, hidden text. Asked only where
 * something was found, because a selector over ancestors costs more than reading a block.
 */
const NOT_PROSE = [
  'nav',
  '[role=navigation]',
  '[role=menu]',
  '[role=menubar]',
  '[role=textbox]',
  '[role=searchbox]',
  '[contenteditable]:not([contenteditable=false])',
  '[hidden]',
  '.monaco-editor',
  '.cm-editor',
  '.CodeMirror',
  '[class*=share-]',
  '[class*=-share]',
  '[class*=social-]',
  '[class*=-social]',
  '[class*=addthis]',
  '.share',
  '.social',
  '.sharing',
].join();

/**
 * Tells whether the text of a block is prose. Each element is asked once, so make a new check for each batch of
 * blocks: pages show and hide things.
 */
export function createProseCheck(): (owner: ParentNode) => boolean {
  const known = new Map<Element, boolean>();
  const isProse = (element: Element): boolean => {
    let answer = known.get(element);
    if (answer === undefined) {
      const above = element.parentElement;
      answer = !element.matches(NOT_PROSE) && (above === null || isProse(above));
      known.set(element, answer);
    }
    return answer;
  };
  return (owner) =>
    isProse(owner.nodeType === Node.ELEMENT_NODE ? (owner as Element) : (owner as ShadowRoot).host);
}
