import type { DynamicContent } from 'pdfmake/interfaces.js'
import { GREY, MARGIN, mm, rule } from '#letters/pdf/page_style'

/** Small print on the left, « Page 1 sur 3 » on the right when there are several pages. */
export function pageFooter(text: string): DynamicContent {
  return (page, pageCount) => ({
    margin: [MARGIN.left, mm(6), MARGIN.right, 0],
    stack: [
      rule(),
      {
        columns: [
          { width: '*', text },
          {
            width: mm(28),
            text: pageCount > 1 ? `Page\u00a0${page} sur\u00a0${pageCount}` : '',
            alignment: 'right',
          },
        ],
        columnGap: mm(5),
        margin: [0, 5, 0, 0],
        fontSize: 8,
        lineHeight: 1.25,
        color: GREY,
      },
    ],
  })
}
