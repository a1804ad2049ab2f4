import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scanPage } from './scan-page';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  document.body.innerHTML = '';
});

const marked = async (html: string) => {
  const page = scanPage(html, life.signal);
  await page.settled();
  return page.surfaces();
};

describe('what is read', () => {
  test.each<[string, string, string[]]>([
    ['a plain paragraph', '<p>Shares of Nvidia rose.</p>', ['Nvidia']],
    ['a name over inline elements', '<p>Shares of <b>Super</b> Micro rose.</p>', ['Super Micro']],
    ['a name split inside a word by styling', '<p>Shares of <b>N</b>vidia rose.</p>', ['Nvidia']],
    ['a line break inside a block', '<p>Nvidia<br>Broadcom</p>', ['Nvidia', 'Broadcom']],
    ['spans that touch', '<div><span>NVDA</span><span>Nvidia</span></div>', ['NVDA', 'Nvidia']],
    ['cells that touch', '<table><tr><td>NVDA</td><td>Broadcom</td></tr></table>', ['NVDA', 'Broadcom']],
    ['text beside blocks', '<div>Nvidia <p>Broadcom</p> Palantir</div>', ['Nvidia', 'Broadcom', 'Palantir']],
    ['a link to a quote page', '<p>Look at <a href="/quote/AI">AI</a>.</p>', ['AI']],
    ['a quote link around a block', '<a href="/quote/AI"><div>AI</div></a>', ['AI']],
    ['text after a quote link', '<p><a href="/quote/NVDA">NVDA</a> and AI</p>', ['NVDA']],
    ['the same word without the link', '<p>Look at <a href="/about">AI</a>.</p>', []],
    ['a symbol attribute', '<p>Look at <span data-symbol="AI">AI</span>.</p>', ['AI']],
    ['code', '<p><code>Nvidia</code></p><pre>Nvidia</pre>', []],
    ['a script and a style', '<script>"Nvidia"</script><style>/* Nvidia */</style>', []],
    ['form fields', '<textarea>Nvidia</textarea><select><option>Nvidia</option></select>', []],
    ['an editor', '<div contenteditable="true"><p>Nvidia</p></div>', []],
    [
      'a part that cannot be edited is not an editor',
      '<div contenteditable="false"><p>Nvidia</p></div>',
      ['Nvidia'],
    ],
    ['navigation', '<nav><a href="/n">Nvidia</a></nav>', []],
    ['share buttons', '<ul class="share-buttons"><li>Nvidia</li></ul>', []],
    ['hidden text', '<div hidden><p>Nvidia</p></div>', []],
    ['an empty page', '', []],
  ])('%s', async (_, html, expected) => {
    expect(await marked(html)).toEqual(expected);
  });

  test('an open shadow root, and what changes in it', async () => {
    document.body.innerHTML = '';
    const page = scanPage('<section id="host"></section>', life.signal);
    await page.settled();
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Nvidia</p>';
    document.body.append(host);
    await page.settled();
    expect(page.surfaces()).toEqual(['Nvidia']);
    root.querySelector('p')!.textContent = 'Broadcom';
    await page.settled();
    expect(page.surfaces()).toEqual(['Broadcom']);
  });

  test('a shadow root that an element got after it was read', async () => {
    const page = scanPage('<section></section>', life.signal);
    await page.settled();
    document.querySelector('section')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Nvidia</p>';
    const done = page.settled();
    dispatchEvent(new Event('load'));
    await done;
    expect(page.surfaces()).toEqual(['Nvidia']);
  });

  test('a text node of five million characters, marks to its very end', async () => {
    const page = scanPage('<p></p>', life.signal);
    await page.settled();
    document.querySelector('p')!.textContent = `${'plain words '.repeat(420_000)} Nvidia.`;
    await page.settled();
    expect(page.surfaces()).toEqual(['Nvidia']);
    const [block] = page.scan.index.blocks;
    const { node, from, to } = block!.marks[0]!.segments[0]!;
    expect(node.data.slice(from, to)).toBe('Nvidia');
  });

  test('lone surrogates and control characters', async () => {
    expect(await marked('<p>\ud800 Nvidia \udfff</p><p>\u0001\u200b Broadcom \ufeff</p>')).toEqual([
      'Nvidia',
      'Broadcom',
    ]);
  });
});

describe('the page as it lives', () => {
  test.each<[string, string, (body: HTMLElement) => void, string[]]>([
    ['text is added', '<main></main>', (body) => body.firstElementChild!.append('Nvidia'), ['Nvidia']],
    [
      'a subtree is added',
      '<main></main>',
      (body) => {
        body.firstElementChild!.innerHTML = '<p>Nvidia</p>';
      },
      ['Nvidia'],
    ],
    [
      'a text node changes in place',
      '<p>Nvidia</p>',
      (body) => {
        (body.firstChild!.firstChild as Text).data = 'Broadcom';
      },
      ['Broadcom'],
    ],
    [
      'text is cut off in place',
      '<p>Nvidia</p>',
      (body) => (body.firstChild!.firstChild as Text).deleteData(2, 4),
      [],
    ],
    [
      'a subtree is removed',
      '<div><p>Nvidia</p></div><p>Broadcom</p>',
      (body) => body.firstElementChild!.remove(),
      ['Broadcom'],
    ],
    [
      'a subtree moves',
      '<div><p>Nvidia</p></div><main></main>',
      (body) => body.lastElementChild!.append(body.firstElementChild!),
      ['Nvidia'],
    ],
    [
      'an inline part of a name goes',
      '<p><b>Super</b> Micro</p>',
      (body) => body.querySelector('b')!.remove(),
      [],
    ],
    [
      'an inline part of a name comes',
      '<p>of Micro</p>',
      (body) => {
        const b = document.createElement('b');
        b.textContent = 'Super ';
        (body.firstChild!.firstChild as Text).splitText(3).before(b);
      },
      ['Super Micro'],
    ],
    [
      'a page is replaced',
      '<main><p>Nvidia</p></main>',
      (body) => {
        body.innerHTML = '<main><p>Palantir</p></main>';
      },
      ['Palantir'],
    ],
    [
      'added and removed at once',
      '<main></main>',
      (body) => {
        body.innerHTML = '<p>Nvidia</p>';
        body.innerHTML = '';
      },
      [],
    ],
    [
      'a block inside an added inline element',
      '<main></main>',
      (body) => {
        body.firstElementChild!.innerHTML = '<a><div>Nvidia</div></a>';
      },
      ['Nvidia'],
    ],
  ])('%s', async (_, html, change, expected) => {
    const page = scanPage(html, life.signal);
    await page.settled();
    const done = page.settled();
    change(document.body);
    await done;
    expect(page.surfaces()).toEqual(expected);
  });

  test('words that are read again keep their mark, so that an open card stays open', async () => {
    const page = scanPage('<p>Nvidia <span>1.00</span></p>', life.signal);
    await page.settled();
    const [block] = page.scan.index.blocks;
    const { id } = block!.marks[0]!;
    const done = page.settled();
    document.querySelector('span')!.textContent = '2.00';
    await done;
    expect([...page.scan.index.blocks]).toEqual([block]);
    expect(block!.marks.map((mark) => mark.id)).toEqual([id]);
  });

  test('evidence that comes later decides what stood before', async () => {
    const page = scanPage('<p>Shares of NOW rose.</p>', life.signal);
    await page.settled();
    expect(page.surfaces()).toEqual([]);
    const done = page.settled();
    document.body.insertAdjacentHTML('beforeend', '<p>ServiceNow (NYSE: NOW) rose.</p>');
    await done;
    expect(page.surfaces()[0]).toBe('NOW');
  });

  test('a flood is answered by one full reading', async () => {
    const page = scanPage('<main></main>', life.signal);
    await page.settled();
    const main = document.querySelector('main')!;
    const done = page.settled();
    for (let i = 0; i < 12_000; i++) main.append(document.createElement('p'));
    main.lastElementChild!.textContent = 'Nvidia';
    await done;
    expect(page.surfaces()).toEqual(['Nvidia']);
  });

  test('a page that changes while it is read is read to its end', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `<div><p>row ${i} of text</p></div>`).join('');
    const page = scanPage(`${rows}<p>Nvidia</p>`, life.signal);
    const done = page.settled();
    // Bounded: on a slow machine an endless churn would remove the last paragraph before it is read.
    let removals = 100;
    const churn = setInterval(() => {
      document.body.firstElementChild?.remove();
      if (--removals === 0) clearInterval(churn);
    });
    life.signal.addEventListener('abort', () => clearInterval(churn));
    await done;
    clearInterval(churn);
    if (!page.surfaces().length) await page.settled();
    expect(page.surfaces()).toEqual(['Nvidia']);
  });

  test('nothing of the page is changed, and nothing is left when it stops', async () => {
    const page = scanPage('<p>Nvidia</p><table><tr><td>NVDA</td></tr></table>', life.signal);
    const before = document.documentElement.outerHTML;
    await page.settled();
    expect(document.documentElement.outerHTML).toBe(before);
    life.abort();
    document.body.append('Broadcom');
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(page.surfaces()).not.toContain('Broadcom');
  });
});
