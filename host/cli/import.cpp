// draht import: reads archives into the database.
#include "service/import.h"
#include "cli/command.h"
#include "cli/environment.h"
#include "cli/open_data.h"
#include "cli/output.h"
#include "cli/progress_line.h"
#include "core/log.h"
#include "core/text.h"
#include "protocol/json.h"
#include "protocol/messages/jobs.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

namespace draht {
namespace {

struct ImportOptions : CommonOptions {
  std::vector<std::string> mbox, maildir, eml, ics, vcf, me;
  std::string thunderbird;
  bool summaries_only = false;
};

void declare(CLI::App& command, ImportOptions& options) {
  command.add_option("--thunderbird", options.thunderbird, "A profile of Thunderbird, with all its mail accounts")
      ->type_name("PROFILE");
  command.add_flag(
      "--summaries-only", options.summaries_only,
      "Of a profile, read the summaries of its folders only: fast, but lists and machines are harder to tell");
  command.add_option("--mbox", options.mbox, "A mail folder in one file")->type_name("FILE");
  command.add_option("--maildir", options.maildir, "A mail folder in the Maildir format, with its subfolders")
      ->type_name("DIR");
  command.add_option("--eml", options.eml, "A tree of files with one message each")->type_name("DIR");
  command.add_option("--ics", options.ics, "A calendar file")->type_name("FILE");
  command.add_option("--vcf", options.vcf, "An address book as vCards")->type_name("FILE");
  command.add_option("--me", options.me, "An address of the owner")->type_name("ADDR");
  add_common_options(command, options);
}

std::vector<std::filesystem::path> paths(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

// A database that no extension has spoken to yet takes language and zone from the session.
Result<Settings> settings_of(Store& store) {
  auto settings = store.settings();
  if (!settings || *settings != Settings{}) return settings;
  settings->language = session_language();
  settings->zone = session_zone();
  if (auto put = store.put_settings(*settings); !put) return std::unexpected(put.error());
  return settings;
}

Result<ImportRequest> request_from(const ImportOptions& options, const Settings& settings) {
  const auto zone = Zone::find(settings.zone);
  if (!zone) return std::unexpected(zone.error());
  const auto now = present(options, *zone);
  if (!now) return std::unexpected(now.error());
  ImportRequest request{.mbox = paths(options.mbox),
                        .maildir = paths(options.maildir),
                        .eml = paths(options.eml),
                        .ics = paths(options.ics),
                        .vcf = paths(options.vcf),
                        .owner = {},
                        .now = *now};
  if (!options.thunderbird.empty()) request.thunderbird = {options.thunderbird, !options.summaries_only};
  for (const std::string& address : options.me) request.owner.push_back(ascii_lower(trim(address)));
  return request;
}

void print_json(const ImportResult& result) {
  print_line(protocol::to_json(protocol::ImportResult{result.folders, result.messages, result.duplicates,
                                                      result.left_out, result.broken, result.events, result.cards,
                                                      result.people, result.seconds}));
}

void print_text(const ImportResult& result, Language language) {
  print_line(fmt::format(
      fmt::runtime(in_language(
          language,
          "{} messages read from {} folders in {:.1f} s: {} copies of others, {} left out (drafts, junk, trash), "
          "{} unreadable. {} calendar entries, {} cards of address books. {} people are known now.",
          "{} Nachrichten aus {} Ordnern in {:.1f} s gelesen: {} Kopien anderer, {} ausgelassen (Entwürfe, Junk, "
          "Papierkorb), {} unlesbar. {} Kalendereinträge, {} Adressbuchkarten. {} Personen sind nun bekannt.")),
      result.messages, result.folders, result.seconds, result.duplicates, result.left_out, result.broken, result.events,
      result.cards, result.people));
}

void say_owner(const ImportResult& result, Language language) {
  if (result.owner.empty() && result.messages > 0) {
    log(in_language(language, "Whose mail this is cannot be told; name the owner's addresses with --me.",
                    "Wem diese Mail gehört, ist nicht zu erkennen; die Adressen des Besitzers mit --me nennen."));
  }
  if (!result.owner_inferred) return;
  log(fmt::format(fmt::runtime(in_language(language, "The owner seems to be {}; name other addresses with --me.",
                                           "Besitzer scheint zu sein: {}; weitere Adressen mit --me nennen.")),
                  fmt::join(result.owner, ", ")));
}

Result<int> import_archives(const ImportOptions& options) {
  if (options.thunderbird.empty() && options.mbox.empty() && options.maildir.empty() && options.eml.empty() &&
      options.ics.empty() && options.vcf.empty()) {
    return fail(ErrorCode::bad_argument,
                "Nothing to import; name an archive with --thunderbird, --mbox, --maildir, --eml, --ics or --vcf.");
  }
  const auto file = existing_or_new_database(options);
  if (!file) return std::unexpected(file.error());
  auto store = Store::open(*file);
  if (!store) return std::unexpected(store.error());
  const auto settings = settings_of(*store);
  if (!settings) return std::unexpected(settings.error());
  const auto request = request_from(options, *settings);
  if (!request) return std::unexpected(request.error());

  ProgressLine line;
  const auto result = run_import(*store, *request, {}, [&line](const ImportProgress& progress) {
    line.show(progress.messages, progress.bytes_done, progress.bytes_total);
  });
  line.clear();
  if (!result) return std::unexpected(result.error());
  say_owner(*result, settings->language);
  if (options.json)
    print_json(*result);
  else
    print_text(*result, settings->language);
  return 0;
}

}  // namespace

void add_import(CLI::App& app, Invocation& invocation) {
  add_command<ImportOptions>(app, invocation, "import", "Read mail archives and calendar files", declare,
                             import_archives);
}

}  // namespace draht
