/** The code of a principal organ or the Human Rights Council by its name in any of the six languages; '' for any other. */
export function bodyNamed(organ: string): string {
  return CODES.get(plain(organ)) ?? ''
}

const NAMES: Readonly<Record<string, string>> = {
  GA: 'General Assembly|Assemblée générale|Asamblea General|Генеральная Ассамблея|大会|الجمعية العامة|إن الجمعية العامة',
  SC: 'Security Council|Conseil de sécurité|Consejo de Seguridad|Совет Безопасности|安全理事会|مجلس الأمن|إن مجلس الأمن',
  ECOSOC:
    'Economic and Social Council|Conseil économique et social|Consejo Económico y Social|Экономический и Социальный Совет|经济及社会理事会|المجلس الاقتصادي والاجتماعي|إن المجلس الاقتصادي والاجتماعي',
  HRC: 'Human Rights Council|Conseil des droits de l’homme|Consejo de Derechos Humanos|Совет по правам человека|人权理事会|مجلس حقوق الإنسان|إن مجلس حقوق الإنسان',
  TC: 'Trusteeship Council|Conseil de tutelle|Consejo de Administración Fiduciaria|Совет по Опеке|托管理事会|مجلس الوصاية',
}

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([code, names]) =>
    names.split('|').map((name): [string, string] => [plain(name), code]),
  ),
)

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '’')
    .replace(/^(?:the |l’|le |la |el )/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
