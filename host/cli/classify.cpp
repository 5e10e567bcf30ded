// draht classify: what each message is, and what it says of talks.
#include "cli/command.h"
#include "cli/output.h"
#include "core/log.h"
#include "cues/cue_reader.h"
#include "protocol/json.h"
#include "sources/eml_tree.h"
#include "sources/message_text.h"

#include <fmt/core.h>

#include <cstdint>
#include <string>
#include <vector>

namespace draht {
namespace {

struct ClassifyOptions : CommonOptions {
  std::vector<std::string> files;
};

// One line of --json.
struct Classified {
  std::string file;
  TextCue cue;

  template <typename Self, typename Visitor>
  static void fields(Self& self, const Visitor& visit) {
    visit("file", self.file);
    visit("cue", self.cue.cue);
    visit("cue_channel", self.cue.channel);
    visit("cue_certainty", self.cue.certainty);
    visit("cue_evidence", self.cue.evidence);
  }
};

void declare(CLI::App& command, ClassifyOptions& options) {
  command.add_option("FILE", options.files, "Files with one message each; folders with all that they hold")->required();
  add_json_option(command, options);
}

class Classifier {
 public:
  Result<Classified> classify(const ArchiveFile& file) {
    Classified result{file.path.string(), {}};
    const ArchiveVisitor visitor{
        [&](const ArchivedMail& mail) { result.cue = cue_of(mail); }, [](std::int64_t) {}, {}, true};
    if (auto done = read_message_file(file, visitor); !done) return std::unexpected(done.error());
    return result;
  }

 private:
  TextCue cue_of(const ArchivedMail& mail) {
    cues_.reset();
    texts_.read(mail.head, mail.body, [this](std::string_view text) { cues_.read(text); });
    return cues_.found();
  }

  TextReader texts_;
  CueReader cues_;
};

void print_text(const Classified& result) {
  constexpr std::size_t kFileColumns = 100;
  const std::string_view channel = result.cue.channel ? word(*result.cue.channel) : "-";
  print_line(fmt::format("{:10} {:10} {}", word(result.cue.cue), channel, shown(result.file, kFileColumns)));
}

Result<int> classify_files(const ClassifyOptions& options) {
  Classifier classifier;
  for (const std::string& path : options.files) {
    const auto files = list_eml_tree(path);
    if (!files) return std::unexpected(files.error());
    for (const ArchiveFile& file : *files) {
      const auto result = classifier.classify(file);
      if (!result) return std::unexpected(result.error());
      options.json ? print_line(protocol::to_json(*result)) : print_text(*result);
    }
  }
  return 0;
}

}  // namespace

void add_classify(CLI::App& app, Invocation& invocation) {
  add_command<ClassifyOptions>(app, invocation, "classify", "What messages are, and what they say of talks", declare,
                               classify_files);
}

}  // namespace draht
