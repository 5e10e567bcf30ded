#include "nudge/sender_words.h"

#include <array>
#include <string_view>
#include <utility>

namespace draht {
namespace {

struct Words {
  Sign sign;
  std::string_view en, de;
};

// They continue "a newsletter: ...", "ein Newsletter: ...".
constexpr std::array kWords = {
    Words{Sign::auto_replied, "its head calls it an automatic answer", "ihr Kopf nennt sie eine automatische Antwort"},
    Words{Sign::auto_generated, "its head says that a program made it", "laut ihrem Kopf hat sie ein Programm erzeugt"},
    Words{Sign::not_automatic, "its head says that it is not automatic", "laut ihrem Kopf ist sie nicht automatisch"},
    Words{Sign::auto_reply_field, "an answering program has marked it", "ein Antwortprogramm hat sie gekennzeichnet"},
    Words{Sign::delivery_report, "reports on the delivery of a mail", "meldet, was aus einer Mail geworden ist"},
    Words{Sign::read_receipt, "confirms that a mail was opened", "bestätigt, dass eine Mail geöffnet wurde"},
    Words{Sign::no_return_path, "nothing can be returned to its sender", "an den Absender kann nichts zurückgehen"},
    Words{Sign::list_server, "came through a mailing list", "kam über eine Mailingliste"},
    Words{Sign::list_id, "carries the name of a list", "trägt den Namen einer Liste"},
    Words{Sign::closed_list, "came through a list that only announces", "kam über einen Verteiler, der nur ankündigt"},
    Words{Sign::unsubscribe_field, "can be unsubscribed from", "lässt sich abbestellen"},
    Words{Sign::one_click_unsubscribe, "can be unsubscribed from with one click",
          "lässt sich mit einem Klick abbestellen"},
    Words{Sign::precedence_list, "is marked as list mail", "ist als Listenmail gekennzeichnet"},
    Words{Sign::precedence_bulk, "is marked as mass mail", "ist als Massenmail gekennzeichnet"},
    Words{Sign::campaign_field, "belongs to a campaign", "gehört zu einer Kampagne"},
    Words{Sign::feedback_id, "is counted by its sender", "wird vom Absender gezählt"},
    Words{Sign::sending_service, "was sent by a service for mass mail", "kam über einen Dienst für Massenmail"},
    Words{Sign::item_field, "a system names the item that it is about", "ein System nennt den Vorgang, um den es geht"},
    Words{Sign::network_field, "a network of people sent it", "ein soziales Netz hat sie geschickt"},
    Words{Sign::calendar_message, "a calendar sent it", "ein Kalender hat sie geschickt"},
    Words{Sign::human_program, "was written with a mail program", "wurde mit einem Mailprogramm geschrieben"},
    Words{Sign::system_program, "was sent by a system's program", "kam aus dem Programm eines Systems"},
    Words{Sign::bulk_program, "was sent by a program for newsletters", "kam aus einem Programm für Newsletter"},
    Words{Sign::script_sender, "a program on a server handed it in",
          "ein Programm auf einem Server hat sie eingeliefert"},
    Words{Sign::server_made_id, "got its number from a server", "hat ihre Kennung von einem Server"},
    Words{Sign::bounces_counted, "its sender counts what does not arrive", "der Absender zählt, was nicht ankommt"},
    Words{Sign::answer, "answers a mail", "beantwortet eine Mail"},
    Words{Sign::forward, "passes a mail on", "leitet eine Mail weiter"},
    Words{Sign::no_reply_address, "the address takes no answers", "die Adresse nimmt keine Antworten an"},
    Words{Sign::delivery_address, "the address is that of a mail server", "die Adresse ist die eines Mailservers"},
    Words{Sign::bulk_address, "newsletters come from such addresses", "von solchen Adressen kommen Newsletter"},
    Words{Sign::notice_address, "systems write from such addresses", "von solchen Adressen schreiben Systeme"},
    Words{Sign::list_address, "the address is that of a mailing list", "die Adresse ist die einer Mailingliste"},
    Words{Sign::generated_address, "the address was made by a program", "die Adresse hat ein Programm erzeugt"},
    Words{Sign::mailing_domain, "comes from a domain for mass mail", "kommt von einer Domain für Massenmail"},
    Words{Sign::team_name, "a firm or a team is named as sender", "als Absender steht eine Firma oder ein Team"},
    Words{Sign::firm_name, "a firm is named as sender", "als Absender steht eine Firma"},
    Words{Sign::service_name, "a service is named as sender", "als Absender steht ein Dienst"},
    Words{Sign::own_name, "name and address of the sender fit", "Name und Adresse des Absenders passen zusammen"},
    Words{Sign::to_list, "went to a whole list", "ging an einen ganzen Verteiler"},
    Words{Sign::to_itself, "went to its own sender", "ging an den eigenen Absender"},
    Words{Sign::to_nobody, "names no recipient", "nennt keinen Empfänger"},
    Words{Sign::to_several, "went to several people", "ging an mehrere"},
    Words{Sign::to_many, "went to many people", "ging an viele"},
    Words{Sign::auto_reply_subject, "its subject calls it an automatic answer",
          "ihr Betreff nennt sie eine automatische Antwort"},
    Words{Sign::inner_answer_subject, "its subject stands before that of the mail it answers",
          "ihr Betreff steht vor dem der beantworteten Mail"},
    Words{Sign::absence_subject, "its subject tells of an absence", "ihr Betreff meldet eine Abwesenheit"},
    Words{Sign::bounce_subject, "its subject says that a mail did not arrive", "laut Betreff kam eine Mail nicht an"},
    Words{Sign::acknowledgement_subject, "its subject confirms that a mail arrived",
          "ihr Betreff bestätigt einen Eingang"},
    Words{Sign::invitation_answer_subject, "its subject answers an invitation",
          "ihr Betreff beantwortet eine Einladung"},
    Words{Sign::notice_subject, "its subject is that of a notice", "ihr Betreff ist der einer Benachrichtigung"},
    Words{Sign::dated_subject, "its subject names a day, as reports do",
          "ihr Betreff nennt einen Tag wie bei Berichten"},
    Words{Sign::issue_subject, "its subject names an issue", "ihr Betreff nennt eine Ausgabe"},
    Words{Sign::bulk_subject, "its subject advertises", "ihr Betreff wirbt"},
    Words{Sign::list_tag, "its subject carries a list's mark", "ihr Betreff trägt das Zeichen einer Liste"},
    Words{Sign::auto_reply_text, "says that it is an automatic answer", "sagt, dass sie eine automatische Antwort ist"},
    Words{Sign::absence_text, "tells of an absence", "meldet eine Abwesenheit"},
    Words{Sign::stand_in_text, "says who stands in", "sagt, wer vertritt"},
    Words{Sign::bounce_text, "says that a mail did not arrive", "sagt, dass eine Mail nicht ankam"},
    Words{Sign::acknowledgement_text, "confirms that a mail arrived", "bestätigt einen Eingang"},
    Words{Sign::thanks_for_mail, "thanks for a mail", "dankt für eine Mail"},
    Words{Sign::please_wait_text, "asks for patience", "bittet um Geduld"},
    Words{Sign::challenge_text, "asks to confirm a mail first", "verlangt erst eine Bestätigung"},
    Words{Sign::automatic_text, "says that a program wrote it", "sagt, dass ein Programm sie schrieb"},
    Words{Sign::notice_text, "is worded like a notice", "klingt wie eine Benachrichtigung"},
    Words{Sign::unsubscribe_text, "says how to unsubscribe", "sagt, wie man sie abbestellt"},
    Words{Sign::unsubscribe_word, "speaks of unsubscribing", "spricht vom Abbestellen"},
    Words{Sign::subscription_text, "says why one gets it", "sagt, warum man sie bekommt"},
    Words{Sign::offer_text, "makes offers", "macht Angebote"},
    Words{Sign::outreach_text, "makes an offer nobody asked for", "macht ein Angebot, um das niemand bat"},
    Words{Sign::mass_greeting, "greets everybody alike", "begrüßt alle gleich"},
    Words{Sign::group_greeting, "greets a group", "begrüßt eine Gruppe"},
    Words{Sign::greeting, "greets somebody", "begrüßt jemanden"},
    Words{Sign::named_greeting, "greets somebody by name", "begrüßt jemanden mit Namen"},
    Words{Sign::closing, "somebody signs off", "jemand verabschiedet sich"},
    Words{Sign::team_closing, "a team signs off", "ein Team verabschiedet sich"},
    Words{Sign::first_person, "somebody speaks of himself", "jemand spricht von sich"},
    Words{Sign::question, "asks something", "fragt etwas"},
    Words{Sign::quoted_text, "quotes a mail", "zitiert eine Mail"},
    Words{Sign::passed_on, "a mail stands below it", "darunter steht eine Mail"},
    Words{Sign::impersonal, "nobody speaks in it", "niemand spricht darin"},
    Words{Sign::only_fields, "consists of names and values", "besteht aus Angaben und Werten"},
    Words{Sign::many_links, "holds many links", "enthält viele Links"},
    Words{Sign::ruled_lines, "is divided by lines", "ist durch Linien gegliedert"},
    Words{Sign::figures, "consists of figures", "besteht aus Zahlen"},
    Words{Sign::disclaimer, "carries a firm's disclaimer", "trägt den Hinweistext einer Firma"},
};

constexpr bool complete() {
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (static_cast<std::size_t>(kWords[i].sign) != i) return false;
  }
  return kWords.size() == kSigns;
}
static_assert(complete());

std::string_view kind_name(SenderKind kind, bool german) {
  switch (kind) {
    case SenderKind::person_direct:
      return german ? "die Mail eines Menschen" : "a human's mail";
    case SenderKind::person_list:
      return german ? "die Mail eines Menschen an eine Liste" : "a human's mail to a list";
    case SenderKind::bulk:
      return german ? "ein Newsletter oder Rundschreiben" : "a newsletter or announcement";
    case SenderKind::transactional:
      return german ? "die Benachrichtigung eines Systems" : "a system's notice";
    case SenderKind::auto_reply:
      return german ? "eine automatische Antwort" : "an automatic answer";
  }
  std::unreachable();
}

}  // namespace

std::string sender_words(const SenderVerdict& sender, Language language) {
  const bool german = language == Language::de;
  std::string all(kind_name(sender.kind, german));
  if (!sender.reason) return all;
  const Words& words = kWords[static_cast<std::size_t>(*sender.reason)];
  return all.append(": ").append(german ? words.de : words.en);
}

}  // namespace draht
