#include "facts/words.h"

#include <array>
#include <utility>

namespace draht {
namespace {

template <typename Word>
struct Spelling {
  Word value;
  std::string_view text;
};

template <typename Word>
constexpr std::array<Spelling<Word>, 0> kSpellings{};

template <>
constexpr auto kSpellings<Channel> = std::to_array<Spelling<Channel>>({{Channel::mail, "mail"},
                                                                       {Channel::chat, "chat"},
                                                                       {Channel::phone, "phone"},
                                                                       {Channel::video, "video"},
                                                                       {Channel::in_person, "in_person"},
                                                                       {Channel::voice, "voice"}});
template <>
constexpr auto kSpellings<Direction> = std::to_array<Spelling<Direction>>({{Direction::sent, "sent"},
                                                                           {Direction::received, "received"},
                                                                           {Direction::mutual, "mutual"}});
template <>
constexpr auto kSpellings<FolderUse> = std::to_array<Spelling<FolderUse>>({{FolderUse::inbox, "inbox"},
                                                                           {FolderUse::sent, "sent"},
                                                                           {FolderUse::archives, "archives"},
                                                                           {FolderUse::drafts, "drafts"},
                                                                           {FolderUse::templates, "templates"},
                                                                           {FolderUse::junk, "junk"},
                                                                           {FolderUse::trash, "trash"},
                                                                           {FolderUse::outbox, "outbox"},
                                                                           {FolderUse::other, "other"}});
template <>
constexpr auto kSpellings<Answer> = std::to_array<Spelling<Answer>>({{Answer::none, "none"},
                                                                     {Answer::accepted, "accepted"},
                                                                     {Answer::declined, "declined"},
                                                                     {Answer::tentative, "tentative"},
                                                                     {Answer::needs_action, "needs_action"},
                                                                     {Answer::delegated, "delegated"}});
template <>
constexpr auto kSpellings<AttendeeKind> = std::to_array<Spelling<AttendeeKind>>({{AttendeeKind::individual,
                                                                                  "individual"},
                                                                                 {AttendeeKind::group, "group"},
                                                                                 {AttendeeKind::resource, "resource"},
                                                                                 {AttendeeKind::room, "room"},
                                                                                 {AttendeeKind::unknown, "unknown"}});
template <>
constexpr auto kSpellings<AttendeeRole> = std::to_array<Spelling<AttendeeRole>>({{AttendeeRole::required, "required"},
                                                                                 {AttendeeRole::optional, "optional"},
                                                                                 {AttendeeRole::chair, "chair"},
                                                                                 {AttendeeRole::non_participant,
                                                                                  "non_participant"}});
template <>
constexpr auto kSpellings<EventStatus> = std::to_array<Spelling<EventStatus>>({{EventStatus::none, "none"},
                                                                               {EventStatus::confirmed, "confirmed"},
                                                                               {EventStatus::tentative, "tentative"},
                                                                               {EventStatus::cancelled, "cancelled"}});
template <>
constexpr auto kSpellings<PersonKind> = std::to_array<Spelling<PersonKind>>({{PersonKind::person, "person"},
                                                                             {PersonKind::machine, "machine"},
                                                                             {PersonKind::list, "list"}});
template <>
constexpr auto kSpellings<SenderKind> =
    std::to_array<Spelling<SenderKind>>({{SenderKind::person_direct, "person_direct"},
                                         {SenderKind::person_list, "person_list"},
                                         {SenderKind::bulk, "bulk"},
                                         {SenderKind::transactional, "transactional"},
                                         {SenderKind::auto_reply, "auto_reply"}});
template <>
constexpr auto kSpellings<JudgedBy> = std::to_array<Spelling<JudgedBy>>({{JudgedBy::nothing, "nothing"},
                                                                         {JudgedBy::head, "head"},
                                                                         {JudgedBy::text, "text"}});
template <>
constexpr auto kSpellings<Cue> = std::to_array<Spelling<Cue>>(
    {{Cue::none, "none"}, {Cue::talked, "talked"}, {Cue::will_talk, "will_talk"}, {Cue::missed, "missed"}});
template <>
constexpr auto kSpellings<CueEvidence> =
    std::to_array<Spelling<CueEvidence>>({{CueEvidence::told, "told"},
                                          {CueEvidence::thanked, "thanked"},
                                          {CueEvidence::referred, "referred"},
                                          {CueEvidence::asked, "asked"},
                                          {CueEvidence::announced, "announced"},
                                          {CueEvidence::agreed, "agreed"},
                                          {CueEvidence::not_reached, "not_reached"},
                                          {CueEvidence::left_message, "left_message"},
                                          {CueEvidence::called_off, "called_off"},
                                          {CueEvidence::did_not_happen, "did_not_happen"}});
template <>
constexpr auto kSpellings<NumberKind> = std::to_array<Spelling<NumberKind>>({{NumberKind::mobile, "mobile"},
                                                                             {NumberKind::work, "work"},
                                                                             {NumberKind::home, "home"},
                                                                             {NumberKind::other, "other"},
                                                                             {NumberKind::fax, "fax"}});
template <>
constexpr auto kSpellings<FindingKind> = std::to_array<Spelling<FindingKind>>(
    {{FindingKind::email_only, "email_only"}, {FindingKind::gone_silent, "gone_silent"}});
template <>
constexpr auto kSpellings<OutcomeKind> = std::to_array<Spelling<OutcomeKind>>({{OutcomeKind::scheduled, "scheduled"},
                                                                               {OutcomeKind::called, "called"},
                                                                               {OutcomeKind::snoozed, "snoozed"},
                                                                               {OutcomeKind::dismissed, "dismissed"},
                                                                               {OutcomeKind::muted, "muted"}});
template <>
constexpr auto kSpellings<Language> = std::to_array<Spelling<Language>>({{Language::en, "en"}, {Language::de, "de"}});
template <>
constexpr auto kSpellings<DecisionKind> =
    std::to_array<Spelling<DecisionKind>>({{DecisionKind::is_person, "is_person"},
                                           {DecisionKind::is_machine, "is_machine"},
                                           {DecisionKind::is_list, "is_list"},
                                           {DecisionKind::same_person, "same_person"},
                                           {DecisionKind::other_person, "other_person"}});
template <>
constexpr auto kSpellings<DecisionQuestion> =
    std::to_array<Spelling<DecisionQuestion>>({{DecisionQuestion::kind, "kind"}, {DecisionQuestion::who, "who"}});
template <>
constexpr auto kSpellings<MergeReason> =
    std::to_array<Spelling<MergeReason>>({{MergeReason::owner_said, "owner_said"},
                                          {MergeReason::same_mailbox, "same_mailbox"},
                                          {MergeReason::same_name_in_house, "same_name_in_house"},
                                          {MergeReason::broken_address, "broken_address"},
                                          {MergeReason::same_name_and_login, "same_name_and_login"},
                                          {MergeReason::same_name, "same_name"},
                                          {MergeReason::same_handle, "same_handle"}});

template <typename Word>
std::string_view spell(Word value) {
  for (const auto& spelling : kSpellings<Word>) {
    if (spelling.value == value) return spelling.text;
  }
  std::unreachable();
}

}  // namespace

std::string_view word(Channel value) { return spell(value); }
std::string_view word(Direction value) { return spell(value); }
std::string_view word(FolderUse value) { return spell(value); }
std::string_view word(Answer value) { return spell(value); }
std::string_view word(AttendeeKind value) { return spell(value); }
std::string_view word(AttendeeRole value) { return spell(value); }
std::string_view word(EventStatus value) { return spell(value); }
std::string_view word(PersonKind value) { return spell(value); }
std::string_view word(SenderKind value) { return spell(value); }
std::string_view word(JudgedBy value) { return spell(value); }
std::string_view word(Cue value) { return spell(value); }
std::string_view word(CueEvidence value) { return spell(value); }
std::string_view word(NumberKind value) { return spell(value); }
std::string_view word(MergeReason value) { return spell(value); }
std::string_view word(FindingKind value) { return spell(value); }
std::string_view word(OutcomeKind value) { return spell(value); }
std::string_view word(Language value) { return spell(value); }
std::string_view word(DecisionKind value) { return spell(value); }
std::string_view word(DecisionQuestion value) { return spell(value); }

template <typename Word>
std::optional<Word> parse_word(std::string_view text) {
  for (const auto& spelling : kSpellings<Word>) {
    if (spelling.text == text) return spelling.value;
  }
  return std::nullopt;
}

template std::optional<Channel> parse_word<Channel>(std::string_view);
template std::optional<Direction> parse_word<Direction>(std::string_view);
template std::optional<FolderUse> parse_word<FolderUse>(std::string_view);
template std::optional<Answer> parse_word<Answer>(std::string_view);
template std::optional<AttendeeKind> parse_word<AttendeeKind>(std::string_view);
template std::optional<AttendeeRole> parse_word<AttendeeRole>(std::string_view);
template std::optional<EventStatus> parse_word<EventStatus>(std::string_view);
template std::optional<PersonKind> parse_word<PersonKind>(std::string_view);
template std::optional<SenderKind> parse_word<SenderKind>(std::string_view);
template std::optional<JudgedBy> parse_word<JudgedBy>(std::string_view);
template std::optional<Cue> parse_word<Cue>(std::string_view);
template std::optional<CueEvidence> parse_word<CueEvidence>(std::string_view);
template std::optional<NumberKind> parse_word<NumberKind>(std::string_view);
template std::optional<MergeReason> parse_word<MergeReason>(std::string_view);
template std::optional<FindingKind> parse_word<FindingKind>(std::string_view);
template std::optional<OutcomeKind> parse_word<OutcomeKind>(std::string_view);
template std::optional<Language> parse_word<Language>(std::string_view);
template std::optional<DecisionKind> parse_word<DecisionKind>(std::string_view);
template std::optional<DecisionQuestion> parse_word<DecisionQuestion>(std::string_view);

}  // namespace draht
