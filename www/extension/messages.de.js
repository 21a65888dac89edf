// The extension's own words in German.

/** @type {Record<string, import('../ui/messages.js').Message>} */
export const de = {
  'extension.name': 'Claimlight: Aussagen mit eigenen Quellen prüfen',
  'extension.description':
    'Markiert prüfbare Aussagen einer Seite und zeigt, ob andere geöffnete Artikel sie bestätigen oder bestreiten. Auf Ihrem Gerät.',
  'extension.action': 'Claimlight: diese Seite prüfen',
  'extension.panel': 'Aussagen auf dieser Seite',
  'extension.command.check': 'Diese Seite prüfen',
  'extension.privacy': 'Nichts, was Sie lesen, verlässt dieses Gerät.',

  'page.off': 'Nicht geprüft. Claimlight liest eine Seite nur auf Ihren Wunsch.',
  'page.check': 'Diese Seite prüfen',
  'page.stop': 'Prüfung beenden',
  'page.working': 'Wird geprüft …',
  'page.asks-not': 'Diese Website bittet darum, nicht markiert zu werden.',
  'page.anyway': 'Trotzdem prüfen',
  'page.always': '{site} immer prüfen',
  'page.always-private': 'In privaten Fenstern werden keine Websites gemerkt.',
  'page.ask-toolbar':
    'Drücken Sie die Claimlight-Schaltfläche in der Symbolleiste oder Alt+Umschalt+K, um diese Seite zu prüfen.',
  'page.use': 'Diese Seite als Quelle verwenden',
  'page.used': 'Diese Seite ist jetzt eine Ihrer Quellen.',
  'page.list': 'Liste der Aussagen',
  'page.options': 'Einstellungen',

  'sources.none': 'Noch keine Quelle. Wählen Sie einen anderen Artikel zum Vergleich.',
  'sources.compare': 'Mit offenem Tab vergleichen …',
  'sources.other': 'Text, Link oder Datei …',
  'sources.tabs': 'Offene Tabs',
  'sources.no-tabs': 'In dieser Art von Fenster ist kein anderer Tab mit einer Webseite offen.',
  'sources.back': 'Zurück',
  'sources.asking': 'Ihr Browser fragt, ob Claimlight {site} lesen darf.',
  'sources.reading': '{name} wird gelesen …',
  'sources.added': '„{name}“ ist jetzt eine Ihrer Quellen.',
  'sources.private':
    'Privates Fenster: Quellen bleiben im Arbeitsspeicher, bis seine Fenster geschlossen sind.',
  'sources.paste': 'Text oder Link zu einem Artikel',
  'sources.files': 'Oder Dateien (.txt, .html)',
  'sources.remove-all': 'Alle entfernen',

  'menu.check': 'Diese Seite prüfen',
  'menu.use-page': 'Diese Seite als Quelle verwenden',
  'menu.use-selection': 'Auswahl als Quelle verwenden',

  'options.title': 'Claimlight: Einstellungen',
  'options.language': 'Sprache',
  'options.language-auto': 'Wie der Browser',
  'options.language-en': 'Englisch (English)',
  'options.language-de': 'Deutsch',
  'options.marks': 'Angezeigte Ergebnisse',
  'options.marks-how':
    'Was nicht angekreuzt ist, wird auf Seiten, die ab jetzt geprüft werden, nicht markiert.',
  'options.sites': 'Immer geprüfte Websites',
  'options.no-sites': 'Keine. Schalten Sie eine Website über die Symbolleiste ein.',
  'options.site-remove': '{site} entfernen',
  'options.erase': 'Alles löschen',
  'options.erase-how':
    'Entfernt Quellen, ausgeblendete Aussagen, Websites und diese Einstellungen und gibt die erteilten Berechtigungen zurück.',
  'options.erased': 'Alles ist gelöscht.',
  'options.privacy': 'Datenschutz',
  'options.privacy-text':
    'Texte werden auf diesem Gerät gelesen und verglichen. Claimlight hat keinen Server, kein Konto und keine Statistik und führt keinen Code von anderswo aus. Es ruft nur eines ab: einen Link, den Sie als Quelle angeben, von dessen eigener Website.',
  'options.permissions': 'Wozu jede Berechtigung dient',
  'permission.activeTab':
    'Der aktuelle Tab, wenn Sie die Schaltfläche drücken: um die gewünschte Seite zu lesen.',
  'permission.scripting': 'Skripte: um die Markierungen auf dieser Seite zu zeichnen.',
  'permission.storage': 'Speicher: um Quellen und Einstellungen in diesem Browser zu behalten.',
  'permission.contextMenus':
    'Menüs: um „Diese Seite als Quelle verwenden“ beim Rechtsklick anzubieten.',
  'permission.sidePanel': 'Seitenleiste: um die Liste der Aussagen neben der Seite zu zeigen.',
  'permission.tabs':
    'Tabs, erst beim Vergleichen erfragt: um Ihre offenen Tabs mit Titel aufzulisten.',
  'permission.sites':
    'Eine Website, jede einzeln erfragt: um sie als Quelle zu lesen oder immer zu prüfen.',

  'error.page-closed':
    'Der Browser lässt Erweiterungen diese Seite nicht lesen. Kopieren Sie ihren Text und fügen Sie ihn ein.',
  'error.tab-gone':
    'Dieser Tab ist geschlossen. Öffnen Sie den Artikel wieder und wählen Sie ihn noch einmal.',
  'error.permission-denied':
    'Ohne Ihre Erlaubnis kann Claimlight {site} nicht lesen. Nichts wurde geändert; Sie können den Text kopieren und einfügen.',
  'error.tabs-denied':
    'Ohne Erlaubnis lassen sich die offenen Tabs nicht auflisten. Öffnen Sie den Artikel und wählen Sie dort „Diese Seite als Quelle verwenden“.',
  'error.storage-full':
    'Im Speicher dieses Browsers ist kein Platz für eine weitere Quelle. Entfernen Sie zuerst eine.',
  'error.background-stopped':
    'Der Browser hat die Prüfung angehalten und nicht wieder gestartet. Prüfen Sie die Seite noch einmal.',
};
