import type { Bridge } from '../../shared/service/bridge'
import { corpusContract } from '../../shared/service/corpus'
import { shellContract } from '../../shared/service/shell'
import { connect } from '../../shared/service/wire'

declare global {
  interface Window {
    rapporteur: Bridge
  }
}

export const shell = connect(shellContract, window.rapporteur.connect('shell')).service
export const corpus = connect(corpusContract, window.rapporteur.connect('corpus')).service
export const { onCommand, onCorpus } = window.rapporteur
