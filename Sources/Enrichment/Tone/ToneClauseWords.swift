/// The words that change what a cue after them says, as lists with spaces between the words.
struct ToneClauseWords {
  let negators: String
  let intensifiers: String
  let diminishers: String
  /// What takes the negation away if it stands right after the negator.
  let only: String
  /// What begins another clause.
  let clauses: String

  /// The words of a language.
  static func list(_ language: WrittenLanguage) -> ToneClauseWords {
    switch language {
    case .english:
      ToneClauseWords(
        negators:
          "not no never none nobody nothing neither nor without cannot t hardly scarcely barely lack lacks lacked lacking fails failed fail unable avoid avoids avoided",
        intensifiers:
          "very extremely highly deeply hugely really so too incredibly utterly totally completely absolutely particularly especially severely seriously most more increasingly remarkably strongly",
        diminishers:
          "slightly somewhat rather fairly partly little less relatively pretty mildly moderately almost nearly",
        only: "only just merely simply", clauses: "but although though however while whereas because if")
    case .french:
      ToneClauseWords(
        negators: "ne n pas jamais sans aucun aucune ni nul nulle guère nullement",
        intensifiers:
          "très extrêmement fort hautement profondément particulièrement vraiment trop si tellement totalement absolument plus gravement fortement",
        diminishers: "peu légèrement plutôt assez moins relativement presque partiellement",
        only: "seulement uniquement que qu", clauses: "mais cependant toutefois pourtant tandis alors car si")
    case .german:
      ToneClauseWords(
        negators: "nicht kein keine keinen keinem keiner keines ohne nie niemals kaum weder nirgends nichts",
        intensifiers:
          "sehr äußerst extrem höchst zutiefst besonders wirklich zu so völlig total absolut schwer stark massiv überaus zunehmend",
        diminishers: "etwas leicht ziemlich eher weniger wenig relativ teilweise fast nahezu beinahe",
        only: "nur bloß lediglich", clauses: "aber doch jedoch sondern obwohl während weil wenn")
    case .spanish:
      ToneClauseWords(
        negators: "no nunca jamás sin ningún ninguna ninguno ni nadie nada tampoco apenas",
        intensifiers:
          "muy extremadamente altamente profundamente especialmente realmente demasiado tan totalmente absolutamente más gravemente sumamente",
        diminishers: "poco algo ligeramente bastante menos relativamente casi parcialmente",
        only: "sólo solo solamente únicamente", clauses: "pero sino aunque mientras porque si")
    case .italian:
      ToneClauseWords(
        negators: "non mai senza nessun nessuno nessuna né nemmeno neppure nulla niente",
        intensifiers:
          "molto estremamente altamente profondamente particolarmente davvero troppo così totalmente assolutamente più gravemente assai",
        diminishers: "poco leggermente piuttosto abbastanza meno relativamente quasi parzialmente",
        only: "solo soltanto solamente", clauses: "ma però tuttavia mentre sebbene perché se")
    case .portuguese:
      ToneClauseWords(
        negators: "não nunca jamais sem nenhum nenhuma nem ninguém nada tampouco",
        intensifiers:
          "muito extremamente altamente profundamente especialmente realmente demasiado tão totalmente absolutamente mais gravemente bastante",
        diminishers: "pouco ligeiramente menos relativamente quase parcialmente",
        only: "só somente apenas", clauses: "mas porém embora enquanto porque se")
    case .ukrainian:
      ToneClauseWords(
        negators: "не ні без жоден жодного жодної жодних жодна немає нема ніколи ніхто ніщо навряд",
        intensifiers:
          "дуже надзвичайно вкрай надто особливо справді такий така таке такі цілком абсолютно найбільш більш значно сильно",
        diminishers: "трохи дещо досить доволі менш відносно майже частково",
        only: "лише тільки", clauses: "але однак проте хоча поки бо якщо а")
    case .russian:
      ToneClauseWords(
        negators: "не ни без нет никогда никто ничто никаких никакой никакого вряд едва",
        intensifiers:
          "очень чрезвычайно крайне слишком особенно действительно такой такая такое такие совершенно абсолютно наиболее более значительно сильно",
        diminishers: "немного несколько довольно менее относительно почти частично",
        only: "только лишь", clauses: "но однако хотя пока если а")
    }
  }
}
