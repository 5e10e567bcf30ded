// Work that takes longer than an answer may, and the events that tell of it.
#pragma once

#include "protocol/messages/nothing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::protocol {

struct JobProgress {
  std::int64_t job = 0, messages = 0;
  double messages_per_second = 0;
  std::int64_t bytes_done = 0, bytes_total = 0;
  std::optional<double> remaining_seconds;
  std::optional<std::string> folder;  // these three: only where folders are read
  std::optional<std::int64_t> folders_done, folders_total;

  static void fields(auto& self, auto&& visit) {
    visit("job", self.job);
    visit("messages", self.messages);
    visit("messages_per_second", self.messages_per_second);
    visit("bytes_done", self.bytes_done);
    visit("bytes_total", self.bytes_total);
    visit("remaining_seconds", self.remaining_seconds);
    visit.may_lack("folder", self.folder);
    visit.may_lack("folders_done", self.folders_done);
    visit.may_lack("folders_total", self.folders_total);
  }
};

struct ImportResult {
  std::int64_t folders = 0, messages = 0, duplicates = 0, left_out = 0, broken = 0, events = 0, cards = 0, people = 0;
  double seconds = 0;

  static void fields(auto& self, auto&& visit) {
    visit("folders", self.folders);
    visit("messages", self.messages);
    visit("duplicates", self.duplicates);
    visit("left_out", self.left_out);
    visit("broken", self.broken);
    visit("events", self.events);
    visit("cards", self.cards);
    visit("people", self.people);
    visit("seconds", self.seconds);
  }
};

struct SourcesImport {
  static constexpr std::string_view kType = "sources.import";
  std::vector<std::string> mbox, maildir, eml, ics;

  static void fields(auto& self, auto&& visit) {
    visit("mbox", self.mbox);
    visit("maildir", self.maildir);
    visit("eml", self.eml);
    visit("ics", self.ics);
  }

  struct Reply {
    std::int64_t job = 0;

    static void fields(auto& self, auto&& visit) { visit("job", self.job); }
  };
};

struct JobCancel {
  static constexpr std::string_view kType = "job.cancel";
  std::int64_t job = 0;

  static void fields(auto& self, auto&& visit) { visit("job", self.job); }

  using Reply = Nothing;
};

struct JobProgressed {
  static constexpr std::string_view kType = "job.progress";
  JobProgress progress;

  static void fields(auto& self, auto&& visit) { visit("progress", self.progress); }
};

// A folder is finished. The words are those of the contract.
struct JobFolder {
  static constexpr std::string_view kType = "job.folder";
  std::int64_t job = 0;
  std::string account, path, by;
  std::int64_t messages = 0, counted = -1;
  std::string doubt;

  static void fields(auto& self, auto&& visit) {
    visit("job", self.job);
    visit("account", self.account);
    visit("path", self.path);
    visit("by", self.by);
    visit("messages", self.messages);
    visit("counted", self.counted);
    visit("doubt", self.doubt);
  }
};

struct JobDone {
  static constexpr std::string_view kType = "job.done";
  std::int64_t job = 0;
  ImportResult result;

  static void fields(auto& self, auto&& visit) {
    visit("job", self.job);
    visit("result", self.result);
  }
};

struct JobFailed {
  static constexpr std::string_view kType = "job.failed";
  std::int64_t job = 0;
  std::string code, message, action;

  static void fields(auto& self, auto&& visit) {
    visit("job", self.job);
    visit("code", self.code);
    visit("message", self.message);
    visit("action", self.action);
  }
};

}  // namespace draht::protocol
