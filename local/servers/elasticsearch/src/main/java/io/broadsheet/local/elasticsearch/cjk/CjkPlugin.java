package io.broadsheet.local.elasticsearch.cjk;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Gives Lucene's analysis of Chinese the names that it has in a full Elasticsearch, whose own
 * module for it is not on Maven Central: the analyzer {@code cjk} and the token filters {@code
 * cjk_width} and {@code cjk_bigram}, with their default options.
 */
public final class CjkPlugin extends Plugin implements AnalysisPlugin {

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of("cjk", (index, environment, name, settings) -> new Cjk(name));
  }

  @Override
  public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
    return List.of(
        PreConfiguredTokenFilter.singleton("cjk_width", true, CJKWidthFilter::new),
        PreConfiguredTokenFilter.singleton("cjk_bigram", false, CJKBigramFilter::new));
  }

  private record Cjk(String name, CJKAnalyzer get) implements AnalyzerProvider<CJKAnalyzer> {

    Cjk(String name) {
      this(name, new CJKAnalyzer());
    }

    @Override
    public AnalyzerScope scope() {
      return AnalyzerScope.GLOBAL;
    }
  }
}
