export { BaseLine } from './BaseLine'
export { Dossier } from './Dossier'
export { askDossier, dossierCommands } from './form-state'
export { SpeakerMenu } from './SpeakerMenu'
