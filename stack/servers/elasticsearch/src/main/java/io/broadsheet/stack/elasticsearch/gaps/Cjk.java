package io.broadsheet.stack.elasticsearch.gaps;

import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;

/** Lucene's analyzer for Chinese, Japanese and Korean: pairs of neighbouring characters. */
record Cjk(String name, CJKAnalyzer get) implements AnalyzerProvider<CJKAnalyzer> {

  Cjk(String name) {
    this(name, new CJKAnalyzer());
  }

  @Override
  public AnalyzerScope scope() {
    return AnalyzerScope.GLOBAL;
  }
}
