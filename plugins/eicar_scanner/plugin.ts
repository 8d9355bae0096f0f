import { FileScanner } from '#kernel/contracts/file_scanner'
import { definePlugin } from '#kernel/define_plugin'
import { EicarScanner } from '#plugins/eicar_scanner/eicar_scanner'

export default definePlugin({
  id: 'eicar_scanner',
  label: 'Antivirus de démonstration',
  contract: FileScanner,
  demo: true,
  create: () => new EicarScanner(),
})
