import { FileScanner } from '#kernel/contracts/file_scanner'
import { definePlugin } from '#kernel/define_plugin'
import { ClamavScanner } from '#plugins/clamav_scanner/clamav_scanner'

export default definePlugin({
  id: 'clamav_scanner',
  label: 'Antivirus ClamAV',
  contract: FileScanner,
  demo: false,
  settings: {
    host: { label: 'Machine de clamd', type: 'text' },
    port: { label: 'Port de clamd', type: 'number' },
  },
  create: ({ host, port }) => new ClamavScanner({ host, port }),
})
