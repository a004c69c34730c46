interface SmallFiguresProps {
  /** Label and value, as they are shown. */
  readonly figures: readonly (readonly [string, string])[];
}

/** A row of figures above a list. */
export function SmallFigures({ figures }: SmallFiguresProps) {
  return (
    <dl class="figures figures-small">
      {figures.map(([label, value]) => (
        <div class="figure">
          <dt>{label}</dt>
          <dd class="figure-value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
