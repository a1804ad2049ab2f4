import { useLayoutEffect, useRef } from 'react';

interface Props {
  /** Made anew whenever this function is another one. */
  draw: () => SVGSVGElement;
  label: string;
  /** Element that says the same as a table. */
  describedBy: string;
}

/** A drawn chart as one image with a name; what is in it stands in the table beside it. */
export function PlotImage({ draw, label, describedBy }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawing = draw();
    // The library names its groups of marks in a way that only an image's inside may.
    drawing.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(drawing);
  }, [draw]);
  return <div ref={place} className="plot" role="img" aria-label={label} aria-describedby={describedBy} />;
}
