/// Verbs and phrases that introduce speech.
enum CueVerbs {
  /// The verbs of all languages in the forms that news text uses.
  static let list = """
    said says say saying told tells added adds stated states noted notes announced explained explains wrote writes asked \
    asks replied insisted insists argued argues claimed claims declared warned warns emphasized emphasised stressed \
    stresses continued concluded acknowledged admitted confirmed recalled remarked suggested tweeted posted revealed \
    commented responded urged vowed joked called describing described describes calling quoted shares shared advises advised predicts
    predicted hopes hoped believes believed reads reports pointed reiterated cautioned lamented quipped testified
    sagte sagt sagten erklärte erklärt betonte meinte schrieb warnte fügte teilte bekräftigte forderte kritisierte nannte \
    dit déclaré affirmé expliqué ajouté indiqué estimé souligné assuré affirme explique déclare ajoute souligne estime \
    raconte écrit répond confie insiste précise lancé regretté précisé poursuit martelé dénoncé déclarait
    dijo dice afirmó afirma señaló declaró explicó añadió agregó aseguró sostuvo indicó comentó advirtió manifestó \
    aseguró escribió subrayó expresó
    detto dichiarato affermato spiegato aggiunto sottolineato scritto commentato dice afferma spiega aggiunge
    disse diz afirmou declarou explicou acrescentou ressaltou destacou escreveu comentou afirma
    сказав сказала заявив заявила зазначив зазначила додав додала наголосив наголосила повідомив повідомила пояснив \
    пояснила підкреслив підкреслила написав написала розповів розповіла каже вважає
    сказал сказала заявил заявила отметил отметила добавил добавила подчеркнул подчеркнула сообщил сообщила пояснил \
    пояснила написал написала рассказал рассказала говорит считает
    """

  /// English verbs of the above by which somebody gives a thing a name, and some more. `The ship, called “The Long Way Home”,`
  /// quotes nobody.
  static let naming = "called calls dubbed dubs termed terms labelled labeled branded"

  /// Those that stand before what they name only.
  static let labelling = "dubbed dubs termed terms labelled labeled branded"

  /// What may stand between a speaker and the verb.
  static let auxiliaries = """
    also has have had then later once again already recently even just further additionally explicitly repeatedly \
    hat haben auch a ont avait également aussi ha han había también è anche aveva tem também havia також теж также тоже
    """

  /// Words before a pronoun that stands for who is said, in the same sentence, to say something: `A said that he`.
  static let subordinators = """
    that which what who whom where when because as how why if whether although though while since dass was weil wie ob qui que quoi ce
    como lo cui che quello quanto
    що який яку яке які бо что который которую которое которые поскольку
    """

  /// Pronouns that stand for a speaker named before.
  static let pronouns = """
    he she they er sie il elle ils elles él ella lui lei egli ele ela він вона вони он она они
    """
}
