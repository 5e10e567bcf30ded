#include "cli/person_text.h"

#include "cli/output.h"
#include "cli/times.h"
#include "nudge/outlook_words.h"
#include "nudge/phrases.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>

namespace draht {
namespace {

constexpr std::size_t kNameColumns = 80;
constexpr std::size_t kAddressColumns = 320;
constexpr std::size_t kPartsShown = 2;

// "43 %: much exchanged, in touch in few months"
std::string shown_outlook(double value, std::span<const protocol::EvidenceNumber> parts, Language language) {
  std::string text = fmt::format("{} %", std::lround(100 * value));
  for (const protocol::EvidenceNumber& part : parts.first(std::min(parts.size(), kPartsShown)))
    text += fmt::format("{} {}", &part == parts.data() ? ":" : ",", outlook_words(part.name, part.value > 0, language));
  return text;
}

std::string_view shown_reason(MergeReason reason, Language language) {
  switch (reason) {
    case MergeReason::owner_said:
      return in_language(language, "you said so", "Sie haben es gesagt");
    case MergeReason::same_mailbox:
      return in_language(language, "the same mailbox, written differently", "dasselbe Postfach, anders geschrieben");
    case MergeReason::same_name_in_house:
      return in_language(language, "the same name at the same domain", "derselbe Name, dieselbe Domain");
    case MergeReason::broken_address:
      return in_language(language, "part of a name that became an address", "Teil eines Namens, der zur Adresse wurde");
    case MergeReason::same_name_and_login:
      return in_language(language, "the same name, the same before the @", "derselbe Name, dasselbe vor dem @");
    case MergeReason::same_name:
      return in_language(language, "the same full name, which is rare", "derselbe volle Name, der selten ist");
    case MergeReason::same_handle:
      return in_language(language, "the same made-up name", "derselbe ausgedachte Name");
  }
  std::unreachable();
}

}  // namespace

std::string_view shown_channel(Channel channel, Language language) {
  switch (channel) {
    case Channel::mail:
      return in_language(language, "mail", "Mail");
    case Channel::chat:
      return in_language(language, "chat", "Chat");
    case Channel::phone:
      return in_language(language, "phone", "Telefon");
    case Channel::video:
      return in_language(language, "video", "Video");
    case Channel::in_person:
      return in_language(language, "in person", "persönlich");
    case Channel::voice:
      return in_language(language, "spoken", "gesprochen");
  }
  std::unreachable();
}

std::string_view shown_kind(PersonKind kind, Language language) {
  switch (kind) {
    case PersonKind::person:
      return in_language(language, "a human", "ein Mensch");
    case PersonKind::machine:
      return in_language(language, "a machine", "ein Automat");
    case PersonKind::list:
      return in_language(language, "a list", "eine Liste");
  }
  std::unreachable();
}

std::string shown_channels(const protocol::Person& person, Language language) {
  const auto& mix = person.channels;
  const std::array<std::pair<Channel, std::int64_t>, kChannels> counts = {{{Channel::mail, mix.mail},
                                                                           {Channel::chat, mix.chat},
                                                                           {Channel::phone, mix.phone},
                                                                           {Channel::video, mix.video},
                                                                           {Channel::in_person, mix.in_person},
                                                                           {Channel::voice, mix.voice}}};
  std::string text;
  for (const auto& [channel, count] : counts) {
    if (count == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", shown_channel(channel, language), count);
  }
  return text.empty() ? "-" : text;
}

std::string shown_rhythm(const protocol::Person& person, Language language) {
  if (!person.rhythm_days) return "-";
  return every(static_cast<int>(std::lround(*person.rhythm_days)), language);
}

std::string shown_person(const protocol::Person& person) {
  std::string address = shown(person.person, kAddressColumns);
  if (person.name == person.person) return address;
  return fmt::format("{} <{}>", shown(person.name, kNameColumns), address);
}

std::string shown_kind(const protocol::Person& person, Language language) {
  std::string kind(shown_kind(person.kind, language));
  return person.kind_words.empty() ? kind : fmt::format("{}: {}", kind, person.kind_words);
}

void print_person(const protocol::Person& person, const Zone& zone, Language language) {
  print_line(shown_person(person));
  if (!person.kind_words.empty()) print_line("  " + shown_kind(person, language));
  print_table(
      {{std::string(in_language(language, "  last written", "  zuletzt geschrieben")),
        shown_day(person.last_written, zone)},
       {std::string(in_language(language, "  last talked", "  zuletzt gesprochen")),
        shown_day(person.last_talked, zone)},
       {std::string(in_language(language, "  next talk", "  nächstes Gespräch")), shown_day(person.next_talk, zone)},
       {std::string(in_language(language, "  rhythm", "  Rhythmus")), shown_rhythm(person, language)},
       {std::string(in_language(language, "  last year", "  letztes Jahr")), shown_channels(person, language)},
       {std::string(in_language(language, "  strength", "  Stärke")),
        shown_outlook(person.strength, person.strength_parts, language)},
       {std::string(in_language(language, "  contact within 60 days", "  Kontakt in 60 Tagen")),
        shown_outlook(person.alive, person.alive_parts, language)}});
  for (const protocol::JoinedAddress& joined : person.joined) {
    print_line(fmt::format("  {} {} ({})", in_language(language, "also", "auch"),
                           shown(joined.address, kAddressColumns), shown_reason(joined.reason, language)));
  }
}

}  // namespace draht
