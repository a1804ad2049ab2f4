import type { Language } from '@/lib/words/catalogue';

export interface Picture {
  surface: string;
  language: Language;
  theme: 'light' | 'dark';
  /** Name of the file beside the page. */
  file: string;
}

/** The gallery as one page: a heading a surface, its languages and themes beside each other. */
export function indexPage(pictures: readonly Picture[]): string {
  const surfaces = [...new Set(pictures.map(({ surface }) => surface))];
  const sections = surfaces.map((surface) => {
    const figures = pictures
      .filter((picture) => picture.surface === surface)
      .map(
        ({ file, language, theme }) =>
          `<figure><figcaption>${language}, ${theme}</figcaption><a href="${file}"><img src="${file}" alt="${surface}, ${language}, ${theme}" loading="lazy"></a></figure>`,
      );
    return `<section><h2>${surface}</h2>${figures.join('\n')}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sector Lens: every surface</title>
<style>
  body { margin: 24px; font: 14px/1.5 system-ui, sans-serif; background: #e7e9ee; color: #14171c }
  section { display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
  h2 { flex-basis: 100%; margin: 24px 0 0 }
  figure { margin: 0; max-width: 560px }
  img { max-width: 100%; border: 1px solid #c6ccd5 }
</style>
<h1>Sector Lens: every surface, ${pictures.length} pictures</h1>
${sections.join('\n')}
</html>
`;
}
