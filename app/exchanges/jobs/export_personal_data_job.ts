import drive from '@adonisjs/drive/services/main'
import { today } from '#shared/clock'
import { defineJob } from '#authorities/jobs/define_job'
import { currentAuthorityId } from '#authorities/tenancy'
import { personalDataFiles } from '#exchanges/personal_data/personal_data_files'
import { zipStream } from '#exchanges/personal_data/zip_stream'

export interface PersonalDataInput {
  householdId: string
}

/** A household's own data, asked for by its citizen; the file is his alone, and is deleted after seven days. */
export const exportPersonalDataJob = defineJob<PersonalDataInput>({
  key: 'export_personal_data',
  label: 'Données personnelles',
  description:
    'Rassemble dans une archive, à la demande d’un usager, tout ce que la mairie conserve de son foyer. L’archive est supprimée après sept jours.',
  async run({ run, input, progress }) {
    const key = `${currentAuthorityId()}/exports/${run.id}.zip`
    try {
      await drive.use().putStream(key, zipStream(personalDataFiles(input.householdId, progress)))
    } catch (error) {
      await drive.use().delete(key)
      throw error
    }
    return {
      summary: 'L’archive est prête.',
      file: { key, name: `mes-donnees-${today()}.zip`, type: 'application/zip' },
    }
  },
})
