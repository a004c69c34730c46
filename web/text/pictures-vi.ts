/** Words beside the charts that can be downloaded; those on the pictures stand in `api/pictures/picture-text.ts`. */
export const picturesVi = {
  download: 'Tải hình:',
  downloadAs: (title: string, format: string) => `Tải ${title} (${format})`,
  places: 'Hình địa bàn được nhắc đến nhiều nhất',
} as const;
