#include "identity/text_signs.h"

#include "core/text.h"
#include "identity/sender_phrases.h"

#include <algorithm>
#include <array>
#include <string>

namespace draht {
namespace {

// Greetings, purpose and footers stand near the two ends, however long the message is.
constexpr std::size_t kBeginning = 4096;
constexpr std::size_t kEnd = 2048;
constexpr std::size_t kLongestLine = 120;  // of a greeting, of a signature

// What programs write above a mail that is quoted or passed on. Some begin with a row of dashes.
constexpr auto kOriginalBegins = std::to_array<std::string_view>(
    {"original message", "original-nachricht", "originalnachricht", "original appointment", "ursprüngliche nachricht",
     "forwarded by", "forwarded message", "begin forwarded message", "weitergeleitete nachricht", "weitergeleitet von",
     "anfang der weitergeleiteten", "urspr. nachricht", "ursprünglicher termin", "forwarded mail"});

// The fields that such a mail is introduced with, two of them in a row.
constexpr auto kOriginalFields =
    std::to_array<std::string_view>({"from", "to", "cc", "sent", "date", "subject", "von", "an", "gesendet", "datum",
                                     "betreff", "received", "message-id", "reply-to"});

// Such a line in lower case, without its decoration; empty when it is none.
std::string original_begins(std::string_view line) {
  constexpr std::size_t kMostDecoration = 40;
  const auto word = std::min(line.find_first_not_of("-_=* \t"), line.size());
  if (word > kMostDecoration || word == line.size()) return {};
  std::string lower = ascii_lower(line.substr(word, 60));
  const bool begins =
      std::ranges::any_of(kOriginalBegins, [&](std::string_view begin) { return lower.starts_with(begin); });
  return begins ? lower : std::string();
}

// "On Monday, Ada wrote:", "Am 3.4. um 9:12 schrieb Ada <...>:".
bool introduces_quote(std::string_view line) {
  if (!line.ends_with(':')) return false;
  const std::string lower = ascii_lower(line.substr(0, 300));
  return lower.ends_with("wrote:") || lower.contains(" schrieb") || lower.ends_with("writes:");
}

// The name in "Name: value", in lower case; empty when the line is none.
std::string field_name(std::string_view line) {
  constexpr std::size_t kLongestName = 30;
  const auto colon = line.substr(0, kLongestName).find(':');
  if (colon == std::string_view::npos || colon < 2) return {};
  const bool goes_on = colon + 1 < line.size() && (line[colon + 1] == ' ' || line[colon + 1] == '\t');
  const std::string_view name = line.substr(0, colon);
  if (!goes_on || name.find_first_of(",.!?<>\"") != std::string_view::npos) return {};
  return ascii_lower(name);
}

bool is_rule(std::string_view line) {
  constexpr std::size_t kShortest = 15;
  constexpr std::string_view kStrokes = "=*-_~#+|";
  return line.size() >= kShortest && line.find_first_not_of(kStrokes) == std::string_view::npos;
}

std::size_t count_links(std::string_view line) {
  std::size_t links = 0;
  for (std::size_t at = 0; (at = line.find("://", at)) != std::string_view::npos; at += 3) ++links;
  return links;
}

std::size_t count_digits(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count_if(line, [](char c) { return c >= '0' && c <= '9'; }));
}

// A row of a table, a heading, a field: what a report is made of.
bool is_of_a_report(std::string_view line, std::string_view field) {
  constexpr std::size_t kFewestDigits = 2;
  constexpr std::size_t kCharactersForADigit = 10;
  const std::size_t digits = count_digits(line);
  return !field.empty() || line.ends_with(':') ||
         (digits >= kFewestDigits && digits * kCharactersForADigit >= line.size());
}

// What a disclaimer says of mail in general does not speak of this one: "To unsubscribe from our marketing ...".
constexpr Signs kNotByDisclaimers = {Sign::unsubscribe_text, Sign::unsubscribe_word, Sign::subscription_text,
                                     Sign::offer_text,       Sign::automatic_text,   Sign::notice_text,
                                     Sign::auto_reply_text,  Sign::bounce_text,      Sign::please_wait_text,
                                     Sign::challenge_text};

// Goes through the lines that the sender wrote.
class OwnLines {
 public:
  // False once the original of an answer or of a forward begins.
  bool take(std::string_view line) {
    const std::string_view text = trim(line);
    if (text.empty()) end_paragraph();
    if (text.empty()) return true;
    if (text.front() == '>') {
      quotes_ = true;
      return true;
    }
    const std::string name = field_name(text);
    const bool original_field = is_one_of(name, kOriginalFields);
    const std::string original = original_begins(text);
    if (!original.empty() || introduces_quote(text) || (original_field && in_original_)) {
      passes_on_ = true;
      forwards_ = original.contains("forwarded") || original.contains("weitergeleitet");
      return false;
    }
    in_original_ = original_field;
    count(text, name);
    paragraph_.append(text).append("\n");
    return true;
  }

  // Of all that was taken.
  Signs signs();

 private:
  void count(std::string_view text, std::string_view name) {
    if (lines_ == 0) first_line_ = text.substr(0, kLongestLine);
    last_line_ = text.substr(0, kLongestLine);
    if (!name.empty() && fields_ == lines_) ++fields_;
    if (is_of_a_report(text, name)) ++report_lines_;
    ++lines_;
    if (is_rule(text)) ++rules_;
    links_ += count_links(text);
    if (text.ends_with('?') || text.contains("? ")) asks_ = true;
  }

  void end_paragraph() {
    Signs found = phrase_signs(MailPart::text, paragraph_);
    if (found.has(Sign::disclaimer)) found -= kNotByDisclaimers;
    said_ |= found;
    size_ += paragraph_.size();
    paragraph_.clear();
  }

  std::string paragraph_;
  Signs said_;            // in the paragraphs that have ended
  std::size_t size_ = 0;  // of those
  std::string first_line_, last_line_;
  std::size_t lines_ = 0;
  std::size_t fields_ = 0;  // at the beginning
  std::size_t report_lines_ = 0;
  std::size_t rules_ = 0;
  std::size_t links_ = 0;
  bool in_original_ = false;
  bool asks_ = false;
  bool quotes_ = false;
  bool passes_on_ = false;
  bool forwards_ = false;
};

// Goes through the lines of one piece; false when the original begins in it.
bool take_lines(std::string_view piece, OwnLines& lines) {
  while (!piece.empty()) {
    const auto end = std::min(piece.find('\n'), piece.size());
    if (!lines.take(piece.substr(0, end))) return false;
    piece.remove_prefix(std::min(end + 1, piece.size()));
  }
  return true;
}

// "Phillip," and "Phillip -": one name, and not shouted.
bool calls_by_name(std::string_view line) {
  constexpr std::size_t kLongestName = 25;
  const auto end = line.find_first_of(",-:");
  if (end == std::string_view::npos || end < 2 || end > kLongestName) return false;
  const std::string_view name = trim(line.substr(0, end));
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool one_word = name.find_first_of(" \t/@.") == std::string_view::npos;
  return one_word && name.size() >= 2 && is_upper(name[0]) && !is_upper(name[1]);
}

// Words that greetings are made of, titles, and those who are greeted without being known.
constexpr auto kGreetingWords = std::to_array<std::string_view>(
    {"dear",   "hi",        "hello",  "hey",     "good",     "morning",    "afternoon", "evening", "day",    "thanks",
     "thank",  "you",       "hallo",  "guten",   "tag",      "morgen",     "abend",     "moin",    "servus", "liebe",
     "lieber", "liebes",    "sehr",   "geehrte", "geehrter", "geehrtes",   "werte",     "werter",  "na",     "danke",
     "vielen", "dank",      "frau",   "herr",    "mr",       "mrs",        "ms",        "dr.",     "dr",     "prof.",
     "prof",   "professor", "grüß",   "gott",    "grüezi",   "ok",         "yes",       "no",      "ja",     "nein",
     "well",   "sorry",     "please", "bitte",   "welcome",  "willkommen", "greetings"});
constexpr auto kUnknownReaders = std::to_array<std::string_view>(
    {"sir",           "madam",      "all",        "everyone",  "everybody",   "team",      "there",
     "folks",         "colleague",  "colleagues", "sender",    "customer",    "customers", "client",
     "clients",       "friend",     "friends",    "user",      "users",       "member",    "members",
     "reader",        "readers",    "damen",      "herren",    "kunde",       "kundin",    "kunden",
     "kundinnen",     "zusammen",   "alle",       "kollege",   "kollegin",    "kollegen",  "kolleginnen",
     "leser",         "leserinnen", "mitglieder", "freunde",   "freundinnen", "absender",  "eltern",
     "correspondent", "student",    "students",   "applicant", "bewerber",    "kollegium", "guest",
     "subscriber",    "i",          "ich"});

// "Hallo Frau Lohmann," "Dear Robert," "Owen, ...": whom it is to stands there, as a name.
bool names_the_reader(std::string_view line) {
  constexpr std::size_t kLongestGreeting = 60;
  constexpr std::size_t kMostNames = 4;
  const auto end = line.substr(0, kLongestGreeting).find_first_of(",!:");
  if (end == std::string_view::npos) return false;
  std::string_view rest = line.substr(0, end);
  const bool called = line[end] == '!';  // "Ahoi!" is nobody's name
  bool greeted = false;
  std::size_t names = 0;
  while (!(rest = trim(rest)).empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    const std::string lower = ascii_lower(word);
    if (is_one_of(lower, kUnknownReaders)) return false;
    if (is_one_of(lower, kGreetingWords)) {
      greeted = true;
      continue;
    }
    const bool small = word.front() >= 'a' && word.front() <= 'z';
    if (small || ++names > kMostNames) return false;
  }
  return names > 0 && (greeted || !called);
}

// A greeting ends where its sentence does: what follows speaks to nobody in particular.
std::string_view greeting_of(std::string_view line) {
  const auto comma = line.find(',');
  const auto second = comma == std::string_view::npos ? comma : line.find(',', comma + 1);
  return line.substr(0, std::min(line.find_first_of("!?:."), second));
}

Signs OwnLines::signs() {
  constexpr std::size_t kManyLinks = 3;
  constexpr std::size_t kVeryManyLinks = 8;
  constexpr std::size_t kTextForALink = 250;
  constexpr std::size_t kManyRules = 3;
  constexpr std::size_t kReport = 3;  // lines
  end_paragraph();
  Signs signs = said_;
  signs |= phrase_signs(MailPart::first_line, greeting_of(first_line_));
  if (calls_by_name(first_line_)) signs.add(Sign::greeting);
  if (names_the_reader(first_line_)) signs.add(Sign::named_greeting);
  if (last_line_.size() < kLongestLine) signs |= phrase_signs(MailPart::last_line, last_line_);
  if (asks_) signs.add(Sign::question);
  if (quotes_) signs.add(Sign::quoted_text);
  if (passes_on_) signs.add(Sign::passed_on);
  if (forwards_) signs.add(Sign::forward);
  const bool speaks = quotes_ || passes_on_ || signs.has_any({Sign::closing, Sign::first_person, Sign::question});
  const bool personal = speaks || signs.has_any({Sign::greeting, Sign::group_greeting});
  if (lines_ > 0 && !personal) signs.add(Sign::impersonal);
  if (fields_ >= 2)
    signs.add(Sign::only_fields);
  else if (!speaks && report_lines_ >= kReport && report_lines_ * 3 >= lines_ * 2)
    signs.add(Sign::figures);
  if (links_ >= kVeryManyLinks || (links_ >= kManyLinks && links_ * kTextForALink >= size_))
    signs.add(Sign::many_links);
  if (rules_ >= kManyRules) signs.add(Sign::ruled_lines);
  return signs;
}

}  // namespace

Signs text_signs(std::string_view text) {
  OwnLines lines;
  const std::string_view beginning = text.substr(0, kBeginning);
  const bool all_own = take_lines(beginning, lines);
  if (all_own && text.size() > kBeginning) {
    std::string_view rest = text.substr(kBeginning);
    if (rest.size() > kEnd) rest.remove_prefix(rest.size() - kEnd);
    take_lines(rest, lines);
  }
  return lines.signs();
}

}  // namespace draht
