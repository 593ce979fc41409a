type PictureProps = {
  /** A file of `public/pictures`, there in light and dark. */
  name: string
  /** What it shows. */
  alt: string
  /** CSS pixels. */
  width: number
  height: number
}

/** A picture of the running product, in the looks of the visitor's system. */
export function Picture({ name, alt, width, height }: PictureProps) {
  return (
    <picture>
      <source srcSet={`/pictures/${name}-dark.webp`} media="(prefers-color-scheme: dark)" />
      <img
        src={`/pictures/${name}-light.webp`}
        alt={alt}
        width={width}
        height={height}
        className="mx-auto block h-auto w-full rounded-panel shadow-float"
        style={{ maxWidth: width }}
      />
    </picture>
  )
}
