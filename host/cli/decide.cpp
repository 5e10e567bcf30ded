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
  std::string person, decision;
  std::optional<std::int64_t> undo;
};

void declare(CLI::App& command, DecideOptions& options) {
  command.add_option("PERSON", options.person, "Address, or a name that fits one person; without it, all is listed");
  command.add_option("WHAT", options.decision, "is_person, is_machine or is_list");
  command.add_option("--undo", options.undo, "Take this decision back, as if it had never been said")->type_name("ID");
  add_common_options(command, options);
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
    rows.push_back(
        {std::to_string(view->id), shown_day(view->at, data.zone()), shown(view->name, kNameColumns),
         shown(view->person, kNameColumns),
         std::string(decided_kind(decision.kind) ? shown_kind(*decided_kind(decision.kind), language) : "")});
  }
  if (json) return 0;
  if (rows.empty()) {
    print_line(in_language(language, "Nothing was decided yet.", "Noch ist nichts entschieden."));
    return 0;
  }
  rows.insert(rows.begin(), language == Language::de ? std::vector<std::string>{"Nr.", "Tag", "Name", "Adresse", "Ist"}
                                                     : std::vector<std::string>{"ID", "Day", "Name", "Address", "Is"});
  print_table(rows);
  return 0;
}

Result<int> put(const OpenData& data, const DecideOptions& options) {
  const auto kind = parse_word<DecisionKind>(options.decision);
  if (!kind) return fail(ErrorCode::bad_argument, "Say what it is: is_person, is_machine or is_list");
  const auto with = choose_person(data, options.person);
  if (!with) return std::unexpected(with.error());
  // Of a person with several addresses the one that was named.
  const std::string named = ascii_lower(trim(options.person));
  const auto& addresses = with->person.addresses;
  const bool by_address = std::ranges::find(addresses, named) != addresses.end();
  const auto id = data.store->put_decision(
      {.kind = *kind, .at = data.analysis.around().now, .person = by_address ? named : with->person.id, .other = {}});
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
