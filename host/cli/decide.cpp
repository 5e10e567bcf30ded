// draht decide: what the owner says about people, and what was said.
#include "cli/command.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "cli/person_text.h"
#include "cli/times.h"
#include "core/text.h"
#include "protocol/json.h"
#include "service/views.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace draht {
namespace {

constexpr std::size_t kNameColumns = 60;

struct DecideOptions : CommonOptions {
  std::string person, decision, other;
  std::optional<std::int64_t> undo;
};

void declare(CLI::App& command, DecideOptions& options) {
  command.add_option("PERSON", options.person, "Address, or a name that fits one person; without it, all is listed");
  command.add_option("WHAT", options.decision, "is_person, is_machine, is_list, same_person or other_person");
  command.add_option("OTHER", options.other, "The address that is the same person's, or another's");
  command.add_option("--undo", options.undo, "Take this decision back, as if it had never been said")->type_name("ID");
  add_common_options(command, options);
}

// What was said of the address, up to the other one where there are two.
std::string_view shown_decision(DecisionKind decision, Language language) {
  if (const auto kind = decided_kind(decision)) return shown_kind(*kind, language);
  if (decision == DecisionKind::same_person) return in_language(language, "the same person as", "dieselbe Person wie");
  return in_language(language, "not the same person as", "nicht dieselbe Person wie");
}

Result<int> list(const OpenData& data, bool json) {
  auto decisions = data.store->decisions();
  if (!decisions) return std::unexpected(decisions.error());
  std::ranges::reverse(*decisions);
  const Language language = data.language();
  std::vector<std::vector<std::string>> rows;
  for (const Decision& decision : *decisions) {
    const auto view = view_decision(*data.store, decision);
    if (!view) return std::unexpected(view.error());
    if (json) print_line(protocol::to_json(*view, data.zone()));
    rows.push_back({std::to_string(view->id), shown_day(view->at, data.zone()), shown(view->name, kNameColumns),
                    shown(view->person, kNameColumns), std::string(shown_decision(view->decision, language)),
                    shown(view->other, kNameColumns)});
  }
  if (json) return 0;
  if (rows.empty()) {
    print_line(in_language(language, "Nothing was decided yet.", "Noch ist nichts entschieden."));
    return 0;
  }
  rows.insert(rows.begin(), language == Language::de
                                ? std::vector<std::string>{"Nr.", "Tag", "Name", "Adresse", "Ist", ""}
                                : std::vector<std::string>{"ID", "Day", "Name", "Address", "Is", ""});
  print_table(rows);
  return 0;
}

// Of a person with several addresses the one that was named.
Result<std::string> choose_address(const OpenData& data, std::string_view wanted) {
  const auto with = choose_person(data, wanted);
  if (!with) return std::unexpected(with.error());
  std::string named = ascii_lower(trim(wanted));
  const auto& addresses = with->person.addresses;
  return std::ranges::find(addresses, named) != addresses.end() ? named : with->person.id;
}

Result<int> put(const OpenData& data, const DecideOptions& options) {
  const auto kind = parse_word<DecisionKind>(options.decision);
  if (!kind) {
    return fail(
        ErrorCode::bad_argument,
        "Say what it is: is_person, is_machine or is_list; or same_person or other_person and a second address");
  }
  const bool about_two = question_of(*kind) == DecisionQuestion::who;
  if (about_two == options.other.empty())
    return fail(ErrorCode::bad_argument, "same_person and other_person take a second address, the others none");
  const auto person = choose_address(data, options.person);
  if (!person) return std::unexpected(person.error());
  const auto other = about_two ? choose_address(data, options.other) : Result<std::string>();
  if (!other) return std::unexpected(other.error());
  if (*person == *other) return fail(ErrorCode::bad_argument, "That is one and the same address; name two");
  const auto id =
      data.store->put_decision({.kind = *kind, .at = data.analysis.around().now, .person = *person, .other = *other});
  if (!id) return std::unexpected(id.error());
  return list(data, options.json);
}

Result<int> decide(const DecideOptions& options) {
  const auto data = open_data(options);
  if (!data) return std::unexpected(data.error());
  if (options.undo) {
    const auto removed = data->store->remove_decision(*options.undo);
    if (!removed) return std::unexpected(removed.error());
    return list(*data, options.json);
  }
  return options.person.empty() ? list(*data, options.json) : put(*data, options);
}

}  // namespace

void add_decide(CLI::App& app, Invocation& invocation) {
  add_command<DecideOptions>(app, invocation, "decide", "Say what an address is; list and take back what you said",
                             declare, decide);
}

}  // namespace draht
