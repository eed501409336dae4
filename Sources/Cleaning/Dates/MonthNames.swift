/// The names of the months in the languages of news, full and short, nominative and genitive. May and other names that
/// are common words elsewhere are only read as months beside a day or a year.
enum MonthNames {
  /// The number of a month and its names, separated by bars, in lowercase.
  static let all: [(number: Int, names: String)] = [
    (
      1,
      "january|jan|janvier|janv|januar|jänner|enero|ene|gennaio|gen|janeiro|січня|січень|січ|января|январь|янв|januari|stycznia|styczeń|sty|ledna|leden|ianuarie|ocak|tammikuuta|ιανουαρίου|януари|јануар|január|يناير"
    ),
    (
      2,
      "february|feb|février|févr|fév|februar|febrero|febbraio|febb|fevereiro|fev|лютого|лютий|лют|февраля|февраль|фев|februari|lutego|luty|lut|února|únor|februarie|şubat|helmikuuta|φεβρουαρίου|февруари|фебруар|február|فبراير"
    ),
    (
      3,
      "march|mar|mars|märz|mrz|marzo|março|березня|березень|бер|марта|март|мар|maart|marca|marzec|března|březen|martie|mart|maaliskuuta|μαρτίου|март|március|مارس"
    ),
    (
      4,
      "april|apr|avril|avr|abril|abr|aprile|квітня|квітень|квіт|апреля|апрель|апр|kwietnia|kwiecień|kwi|dubna|duben|aprilie|nisan|huhtikuuta|απριλίου|април|április|أبريل|ابريل"
    ),
    (
      5,
      "may|mai|mayo|maggio|mag|maio|травня|травень|трав|мая|май|mei|maja|maj|května|květen|mayıs|toukokuuta|μαΐου|мај|május|مايو"
    ),
    (
      6,
      "june|jun|juin|juni|junio|giugno|giu|junho|червня|червень|черв|июня|июнь|июн|czerwca|czerwiec|cze|června|červen|iunie|haziran|kesäkuuta|ιουνίου|юни|јун|június|يونيو"
    ),
    (
      7,
      "july|jul|juillet|juil|juli|julio|luglio|lug|julho|липня|липень|лип|июля|июль|июл|lipca|lipiec|lip|července|červenec|iulie|temmuz|heinäkuuta|ιουλίου|юли|јул|július|يوليو"
    ),
    (
      8,
      "august|aug|août|agosto|ago|серпня|серпень|серп|августа|август|авг|augustus|augusti|sierpnia|sierpień|sie|srpna|srpen|ağustos|elokuuta|αυγούστου|augusztus|أغسطس"
    ),
    (
      9,
      "september|sept|sep|septembre|septiembre|settembre|sett|setembro|set|вересня|вересень|вер|сентября|сентябрь|сен|сент|września|wrzesień|wrz|září|septembrie|eylül|syyskuuta|σεπτεμβρίου|септември|септембар|szeptember|سبتمبر"
    ),
    (
      10,
      "october|oct|octobre|oktober|okt|octubre|ottobre|ott|outubro|out|жовтня|жовтень|жовт|октября|октябрь|окт|października|październik|paź|října|říjen|octombrie|ekim|lokakuuta|οκτωβρίου|октомври|октобар|október|أكتوبر"
    ),
    (
      11,
      "november|nov|novembre|noviembre|novembro|листопада|листопад|лист|ноября|ноябрь|ноя|listopada|listopad|lis|listopadu|noiembrie|kasım|marraskuuta|νοεμβρίου|ноември|новембар|نوفمبر"
    ),
    (
      12,
      "december|dec|décembre|déc|dezember|dez|diciembre|dic|dicembre|dezembro|грудня|грудень|груд|декабря|декабрь|дек|desember|grudnia|grudzień|gru|prosince|prosinec|decembrie|aralık|joulukuuta|δεκεμβρίου|декември|децембар|ديسمبر"
    ),
  ]
}
