import { useLayoutEffect, useRef, useState } from 'react';

/** The width of an element, known before the first paint and kept; null until then. In whole px. */
export function useWidth<E extends HTMLElement>() {
  const place = useRef<E>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    // Before the style sheet is there, and in a hidden tab, there is no room to draw in.
    const measure = () => setWidth(Math.floor(element.clientWidth) || null);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, width };
}
