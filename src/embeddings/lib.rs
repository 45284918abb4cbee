//! Texts as vectors, by a sentence-transformer that the user points to: what means the same is near, though its words are
//! others. Nothing is fetched and nothing sent; the model is a folder on this machine.

mod cache;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, ensure};
use candle_core::{DType, Device, Tensor};
use candle_nn::VarBuilder;
use candle_transformers::models::bert::{BertModel, Config};
use sayso_propose::links::Meaning;
use tokenizers::Tokenizer;

use cache::Cache;

/// The most tokens of a text that are read: what these models were trained on.
const LONGEST: usize = 256;

/// A model with what it has told before.
pub struct Model {
    network: BertModel,
    tokenizer: Tokenizer,
    cache: Mutex<Cache>,
}

impl Model {
    /// Reads a sentence-transformer from a folder with `config.json`, `tokenizer.json` and `model.safetensors`; what it
    /// told before is in `cache`, a folder that may be deleted at any time.
    ///
    /// # Errors
    /// When a file is absent or no such model.
    pub fn load(folder: &Path, cache: &Path) -> Result<Self> {
        let read = |name: &str| {
            let path = folder.join(name);
            let hint =
                "a model in the form of sentence-transformers has config.json, tokenizer.json and model.safetensors";
            std::fs::read(&path).with_context(|| format!("{}: {hint}", path.display()))
        };
        let config: Config =
            serde_json::from_slice(&read("config.json")?).context("config.json is of no BERT model")?;
        let mut tokenizer = Tokenizer::from_bytes(read("tokenizer.json")?)
            .map_err(|error| anyhow::anyhow!("tokenizer.json: {error}"))?;
        let truncation = tokenizers::TruncationParams { max_length: LONGEST, ..Default::default() };
        tokenizer.with_truncation(Some(truncation)).map_err(|error| anyhow::anyhow!("tokenizer.json: {error}"))?;
        tokenizer.with_padding(None);
        let weights = read("model.safetensors")?;
        let name = sayso_core::database::sha256(&weights);
        let variables = VarBuilder::from_buffered_safetensors(weights, DType::F32, &Device::Cpu)?;
        let network = BertModel::load(variables, &config).context("model.safetensors is of no BERT model")?;
        let cache = Cache::open(&cache.join(format!("{}.vectors", &name[..16])), config.hidden_size);
        Ok(Self { network, tokenizer, cache: Mutex::new(cache) })
    }

    /// A text's vector, of length 1: the mean of its tokens'.
    ///
    /// # Errors
    /// When the model cannot read it.
    pub fn vector(&self, text: &str) -> Result<Vec<f32>> {
        let key = Cache::key(text);
        if let Some(known) = self.cache().get(&key) {
            return Ok(known);
        }
        let read =
            self.tokenizer.encode(text, true).map_err(|error| anyhow::anyhow!("the text is not read: {error}"))?;
        ensure!(!read.get_ids().is_empty(), "the text has no words");
        let ids = Tensor::new(read.get_ids(), &Device::Cpu)?.unsqueeze(0)?;
        let types = ids.zeros_like()?;
        let tokens = self.network.forward(&ids, &types, None)?.squeeze(0)?;
        let mean: Vec<f32> = tokens.mean(0)?.to_vec1()?;
        let length = mean.iter().map(|x| x * x).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        let vector: Vec<f32> = mean.into_iter().map(|x| x / length).collect();
        self.cache().put(key, &vector);
        Ok(vector)
    }

    fn cache(&self) -> MutexGuard<'_, Cache> {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what was told for the next time.
    ///
    /// # Errors
    /// When the folder of the cache cannot be written.
    pub fn keep(&self) -> Result<()> {
        self.cache().keep()
    }
}

impl Meaning for Model {
    fn vector(&self, text: &str) -> Vec<f32> {
        // A text that the model cannot read is like no other.
        Model::vector(self, text).unwrap_or_default()
    }
}
