declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'address-search': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
        'data-street': string
      }
    }
  }
}

/** Empty for React, before and after hydration: `<address-search>` draws itself, where the town has an address book. */
export function AddressSearch({ street }: { street: string }) {
  return (
    <address-search
      data-street={street}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  )
}
