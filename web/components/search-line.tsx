interface SearchLineProps {
  /** Name of the query parameter. */
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly maxLength: number;
}

/** The search box that a page's form begins with; the key `/` goes to it. */
export function SearchLine({ name, value, label, hint, button, maxLength }: SearchLineProps) {
  return (
    <div class="search-line">
      <label class="visually-hidden" for="query">
        {label}
      </label>
      <input
        id="query"
        name={name}
        type="search"
        value={value}
        placeholder={hint}
        maxlength={maxLength}
        autocomplete="off"
        data-search
      />
      <button class="button button-primary" type="submit">
        {button}
      </button>
    </div>
  );
}
