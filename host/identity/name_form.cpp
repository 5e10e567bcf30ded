#include "identity/name_form.h"

#include "core/text.h"
#include "identity/display_name.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

// U+00C0..U+017F as two letters each; a blank stands for none. The letters with two dots are spelled out here.
constexpr std::string_view kLatin =
    "a a a a aeaaaec e e e e i i i i d n o o o o oex oeu u u uey thssa a a a aeaaaec e e e e i i i i d n o o o o oe  "
    "oeu u u uey thy a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i "
    "i i ijijj j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s s s t t t t t t "
    "u u u u u u u u u u u u w w y y y z z z z z z s ";
static_assert(kLatin.size() == 2 * (0x180 - 0xC0));

constexpr auto kTitles = std::to_array<std::string_view>(
    {"dipl", "dr", "frau", "herr", "ing", "jr", "mag", "mba", "med", "mr", "mrs", "ms", "msc", "phd", "prof", "sr"});

// One of these makes it somebody's name for somebody else, or no name.
constexpr auto kOtherWords = std::to_array<std::string_view>(
    {"admin",        "ag",     "assistant",   "assistent",  "assistentin", "assistenz", "auftrag", "behalf",
     "bot",          "buero",  "co",          "department", "email",       "for",       "fuer",    "gmbh",
     "group",        "inc",    "info",        "kg",         "list",        "llc",       "ltd",     "newsletter",
     "notification", "office", "sekretariat", "service",    "support",     "team",      "the",     "via"});
static_assert(std::ranges::is_sorted(kOtherWords));

// Family names that so many bear, in German, English and a few other languages, that two strangers may share the given
// name as well.
constexpr auto kCommonFamilies = std::to_array<std::string_view>(
    {"adams",      "ahmed",      "albrecht",  "ali",      "allen",     "anderson",  "andersson", "arnold",
     "bailey",     "baker",      "bakker",    "bauer",    "baumann",   "beck",      "becker",    "bell",
     "bennett",    "berger",     "bergmann",  "bernard",  "boehm",     "brandt",    "braun",     "brooks",
     "brown",      "busch",      "butler",    "campbell", "carter",    "chan",      "chen",      "choi",
     "clark",      "collins",    "cook",      "cooper",   "cox",       "cruz",      "davis",     "devries",
     "diaz",       "dietrich",   "dubois",    "durand",   "eder",      "edwards",   "egger",     "engel",
     "evans",      "ferrari",    "fischer",   "fisher",   "flores",    "foster",    "frank",     "franke",
     "friedrich",  "fuchs",      "garcia",    "gomez",    "gonzalez",  "graf",      "gray",      "green",
     "gross",      "gruber",     "guenther",  "gupta",    "gutierrez", "haas",      "hall",      "hansen",
     "harris",     "heinrich",   "hernandez", "hill",     "hoffmann",  "hofmann",   "horn",      "howard",
     "huang",      "huber",      "hughes",    "hussain",  "ivanov",    "jackson",   "jaeger",    "james",
     "jansen",     "janssen",    "jenkins",   "jensen",   "johansson", "johnson",   "jones",     "karlsson",
     "keller",     "kelly",      "khan",      "kim",      "king",      "klein",     "koch",      "kowalski",
     "kraemer",    "kraus",      "krause",    "krueger",  "kuhn",      "kumar",     "lang",      "lange",
     "larsen",     "lee",        "lehmann",   "lewis",    "li",        "lin",       "liu",       "long",
     "lopez",      "lorenz",     "ludwig",    "maier",    "martin",    "martinez",  "mayer",     "meier",
     "meyer",      "miller",     "mitchell",  "moore",    "morales",   "morgan",    "morris",    "moser",
     "mueller",    "murphy",     "myers",     "nelson",   "neumann",   "ng",        "nguyen",    "nielsen",
     "nilsson",    "novak",      "nowak",     "olsen",    "ortiz",     "otto",      "park",      "parker",
     "patel",      "perez",      "perry",     "peters",   "peterson",  "pfeiffer",  "phillips",  "pichler",
     "pohl",       "powell",     "price",     "ramirez",  "ramos",     "reed",      "reiter",    "reyes",
     "richardson", "richter",    "rivera",    "roberts",  "robinson",  "rodriguez", "rogers",    "ross",
     "rossi",      "roth",       "russell",   "russo",    "sanchez",   "sanders",   "sato",      "sauer",
     "schaefer",   "schmid",     "schmidt",   "schmitt",  "schneider", "schreiber", "schroeder", "schulte",
     "schulz",     "schumacher", "schuster",  "schwarz",  "scott",     "seidel",    "shah",      "sharma",
     "silva",      "simmons",    "simon",     "singh",    "smit",      "smith",     "sommer",    "stein",
     "steiner",    "stewart",    "sullivan",  "suzuki",   "tan",       "tanaka",    "taylor",    "thomas",
     "thompson",   "torres",     "tran",      "turner",   "visser",    "vogel",     "vogt",      "voigt",
     "wagner",     "walker",     "wang",      "ward",     "watson",    "weber",     "werner",    "white",
     "williams",   "wilson",     "wimmer",    "winkler",  "winter",    "wolf",      "wolff",     "wong",
     "wood",       "wright",     "wu",        "yang",     "young",     "zhang",     "zhao",      "zhou",
     "ziegler",    "zimmermann"});
static_assert(std::ranges::is_sorted(kCommonFamilies));

// The same of given names; only both together make a name common.
constexpr auto kCommonGivenNames = std::to_array<std::string_view>(
    {"alexander", "andreas",  "andrew",    "anh",       "anna",      "anne",        "barbara", "bernd",   "brian",
     "charles",   "chris",    "christian", "christine", "christoph", "christopher", "claudia", "daniel",  "david",
     "elizabeth", "eric",     "felix",     "florian",   "frank",     "george",      "hans",    "hao",     "heike",
     "helmut",    "ivan",     "james",     "jan",       "jane",      "jennifer",    "jens",    "jessica", "jie",
     "jing",      "joe",      "joerg",     "johannes",  "john",      "jose",        "joseph",  "juergen", "julia",
     "jun",       "karin",    "karl",      "kevin",     "klaus",     "lars",        "laura",   "lei",     "linda",
     "lisa",      "lukas",    "manfred",   "maria",     "mark",      "markus",      "martin",  "martina", "mary",
     "matthew",   "matthias", "max",       "michael",   "mike",      "min",         "minh",    "monika",  "nicholas",
     "nick",      "nicola",   "nicole",    "oliver",    "patrick",   "paul",        "peter",   "petra",   "philipp",
     "ralf",      "ray",      "richard",   "robert",    "ryan",      "sabine",      "sandra",  "sarah",   "sebastian",
     "simon",     "stefan",   "stefanie",  "stephan",   "steven",    "susan",       "susanne", "sven",    "tao",
     "thomas",    "thorsten", "tim",       "tobias",    "tom",       "tony",        "torsten", "ulrich",  "ursula",
     "uwe",       "wei",      "werner",    "william",   "wolfgang",  "yan",         "ying"});
static_assert(std::ranges::is_sorted(kCommonGivenNames));

struct ShortName {
  std::string_view written, full;
};

// Only those that stand for one name: not "Alex", "Chris" or "Pat".
constexpr auto kShortNames = std::to_array<ShortName>(
    {{"andy", "andrew"},     {"ben", "benjamin"},  {"bill", "william"},   {"bob", "robert"},    {"cindy", "cynthia"},
     {"dan", "daniel"},      {"danny", "daniel"},  {"dave", "david"},     {"deb", "deborah"},   {"debbie", "deborah"},
     {"dick", "richard"},    {"don", "donald"},    {"doug", "douglas"},   {"ed", "edward"},     {"greg", "gregory"},
     {"hannes", "johannes"}, {"jeff", "jeffrey"},  {"jim", "james"},      {"joe", "joseph"},    {"jon", "jonathan"},
     {"josh", "joshua"},     {"ken", "kenneth"},   {"larry", "lawrence"}, {"liz", "elizabeth"}, {"matt", "matthew"},
     {"mike", "michael"},    {"nick", "nicholas"}, {"pete", "peter"},     {"phil", "philip"},   {"ray", "raymond"},
     {"rich", "richard"},    {"rick", "richard"},  {"rob", "robert"},     {"ron", "ronald"},    {"sepp", "josef"},
     {"steve", "steven"},    {"sue", "susan"},     {"tim", "timothy"},    {"tobi", "tobias"},   {"tom", "thomas"},
     {"tony", "anthony"},    {"uli", "ulrich"},    {"vince", "vincent"},  {"walt", "walter"},   {"wolfi", "wolfgang"}});
static_assert(std::ranges::is_sorted(kShortNames, {}, &ShortName::written));

constexpr std::size_t kMostWords = 6;
constexpr std::size_t kFewestLetters = 5;

// How letters beyond ASCII are written: with accents but two dots spelled out, all plain, or plain with dots dropped.
enum class Letters { accented, plain, dots_dropped };

bool is_dotted(std::string_view letters) { return letters == "ae" || letters == "oe" || letters == "ue"; }

// The letter U+00C0..U+017F, in lower case if it stays accented.
std::string letter(unsigned code, std::string_view bytes, Letters letters) {
  constexpr unsigned kFirst = 0xC0;
  constexpr unsigned kLastUpper = 0xDE;  // of those whose lower case lies 0x20 above
  const std::string_view as_ascii = trim(kLatin.substr(2 * std::size_t{code - kFirst}, 2));
  const bool dotted = is_dotted(as_ascii);
  if (dotted && letters == Letters::dots_dropped) return std::string(as_ascii.substr(0, 1));
  if (letters != Letters::accented || dotted || code == 0xDF) return std::string(as_ascii);
  std::string accented(bytes);
  if (code <= kLastUpper) accented.back() = static_cast<char>(accented.back() + 0x20);
  return accented;
}

// Lower case. What is beyond Latin stays; a mark that combines with the letter before goes.
std::string in_letters(std::string_view text, Letters letters) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (byte < 0xC3 || byte > 0xCD || (next & 0xC0U) != 0x80) {
      out += text[i];
      continue;
    }
    const unsigned code = (byte & 0x1FU) << 6U | (next & 0x3FU);
    const std::string_view bytes = text.substr(i, 2);
    ++i;
    if (code < 0x180)
      out += letter(code, bytes, letters);
    else if (code == 0x308 && letters != Letters::dots_dropped)
      out += 'e';
    else if (code < 0x300 || code >= 0x370)
      out += bytes;
  }
  return ascii_lower(out);
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// O'Rourke is one word.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (is_word_byte(c)) {
      word += c;
    } else if (c != '\'' && !word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

// "Anna Berg (Firm)" -> "Anna Berg ".
std::string without_brackets(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) out += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return out;
}

bool is_damaged(std::string_view text) {
  return text.contains("\uFFFD") || text.contains('@') ||
         std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

// Without words of one letter, which go to `initials`.
std::vector<std::string> long_words(const std::vector<std::string>& words, std::string& initials) {
  std::vector<std::string> out;
  for (const std::string& word : words) {
    if (word.size() > 1)
      out.push_back(word);
    else
      initials += word;
  }
  return out;
}

std::vector<std::string> words_without_titles(std::string_view name, Letters letters) {
  std::vector<std::string> words = words_of(in_letters(name, letters));
  std::erase_if(words, [](const std::string& word) { return is_one_of(word, kTitles); });
  return words;
}

// The given name as others may write it in full; as it is when it is none of the short ones.
std::string_view full_given_name(std::string_view given) {
  const auto found = std::ranges::lower_bound(kShortNames, given, {}, &ShortName::written);
  return found != kShortNames.end() && found->written == given ? found->full : given;
}

// Empty when the name is not full.
NameForm form_of(std::string_view name, bool has_brackets, Letters letters) {
  const std::vector<std::string> words = words_without_titles(name, letters);
  NameForm form;
  std::vector<std::string> core = long_words(words, form.initials);
  const auto is_other = [](const std::string& word) {
    return has_digit(word) || std::ranges::binary_search(kOtherWords, word);
  };
  if (core.size() < 2 || words.size() > kMostWords || joined(core).size() <= kFewestLetters ||
      std::ranges::any_of(core, is_other))
    return {};
  form.family = core.back();
  form.is_common =
      is_common_family(form.family) && std::ranges::binary_search(kCommonGivenNames, std::string_view(core.front()));
  if (!has_brackets) form.full = joined(words_without_titles(name, Letters::accented));
  if (!is_common_family(form.family)) core.front() = full_given_name(core.front());
  std::ranges::sort(core);
  form.loose = joined(core);
  return form;
}

}  // namespace

std::vector<NameForm> name_forms(std::string_view written) {
  if (is_damaged(written)) return {};
  const std::string bare = without_brackets(written);
  const bool has_brackets = bare.size() != written.size();
  const std::string name = tidy_name(bare);
  std::vector<NameForm> forms;
  for (const Letters letters : {Letters::plain, Letters::dots_dropped}) {
    NameForm form = form_of(name, has_brackets, letters);
    if (form.loose.empty() || (!forms.empty() && forms.front().loose == form.loose)) continue;
    if (!forms.empty()) form.is_common = forms.front().is_common;  // the lists spell dots out
    forms.push_back(std::move(form));
  }
  return forms;
}

std::string handle_of(std::string_view written) {
  const std::string text = in_letters(trim(written), Letters::plain);
  const bool one_word = text.size() >= kFewestLetters && std::ranges::all_of(text, is_word_byte);
  return one_word && has_digit(text) ? text : std::string();
}

bool is_common_family(std::string_view family) { return std::ranges::binary_search(kCommonFamilies, family); }

bool is_common_given_name(std::string_view given) {
  return std::ranges::binary_search(kCommonGivenNames, given) || full_given_name(given) != given ||
         std::ranges::find(kShortNames, given, &ShortName::full) != kShortNames.end();
}

bool initials_agree(std::string_view left, std::string_view right) {
  return left.starts_with(right) || right.starts_with(left);
}

}  // namespace draht
