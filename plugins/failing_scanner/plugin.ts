import { FileScanner } from '#kernel/contracts/file_scanner'
import { definePlugin } from '#kernel/define_plugin'
import { FailingScanner } from '#plugins/failing_scanner/failing_scanner'

export default definePlugin({
  id: 'failing_scanner',
  label: 'Antivirus en panne (démonstration)',
  contract: FileScanner,
  demo: true,
  create: () => new FailingScanner(),
})
